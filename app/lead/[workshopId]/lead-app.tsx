"use client";

import { useTranslations } from "use-intl";
import { LineGate } from "#components/live/line-gate.tsx";
import { ActingProvider, RefusalLine } from "#components/live/staff/acting.tsx";
import { ShortcutProvider } from "#components/live/staff/shortcuts.tsx";
import { SidePanelProvider } from "#components/live/staff/side-panel.tsx";
import { LiveWorkshop } from "#components/live/use-workshop.tsx";
import { LeadScreen } from "./lead-screen.tsx";

export function LeadApp({ workshopId }: { workshopId: string }) {
  const t = useTranslations("lead");
  return (
    <LiveWorkshop workshopId={workshopId} role="lead">
      <LineGate connecting={t("connecting")} reload={t("reload")} rejoin={t("rejoin")}>
        <ActingProvider>
          <ShortcutProvider>
            <SidePanelProvider>
              <LeadScreen workshopId={workshopId} />
              <RefusalLine />
            </SidePanelProvider>
          </ShortcutProvider>
        </ActingProvider>
      </LineGate>
    </LiveWorkshop>
  );
}
