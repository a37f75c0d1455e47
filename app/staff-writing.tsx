"use client";

import { useTranslations } from "use-intl";
import { LineGate } from "#components/live/line-gate.tsx";
import { LiveWorkshop } from "#components/live/use-workshop.tsx";
import { WritingPage } from "#components/text/writing-page.tsx";

/** Where those who lead or host a table write on a text. */
export function StaffWriting({ workshopId, cardId, role }: { workshopId: string; cardId: string; role: "host" | "lead" }) {
  const t = useTranslations("lead");
  return (
    <LiveWorkshop workshopId={workshopId} role={role}>
      <LineGate
        connecting={t("connecting")}
        reload={t("reload")}
        rejoin={t(role === "host" ? "host.rejoin" : "rejoin")}
      >
        <WritingPage cardId={cardId} role={role} back={`/${role}/${workshopId}`} />
      </LineGate>
    </LiveWorkshop>
  );
}
