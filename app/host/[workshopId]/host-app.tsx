"use client";

import { useTranslations } from "use-intl";
import { LineGate } from "#components/live/line-gate.tsx";
import { ActingProvider, RefusalLine } from "#components/live/staff/acting.tsx";
import { ShortcutProvider } from "#components/live/staff/shortcuts.tsx";
import { LiveWorkshop } from "#components/live/use-workshop.tsx";
import { HostScreen } from "./host-screen.tsx";

export function HostApp({ workshopId }: { workshopId: string }) {
  const t = useTranslations("lead");
  return (
    <LiveWorkshop workshopId={workshopId} role="host">
      <LineGate connecting={t("connecting")} reload={t("reload")} rejoin={t("host.rejoin")}>
        <ActingProvider>
          <ShortcutProvider>
            <HostScreen />
            <RefusalLine />
          </ShortcutProvider>
        </ActingProvider>
      </LineGate>
    </LiveWorkshop>
  );
}
