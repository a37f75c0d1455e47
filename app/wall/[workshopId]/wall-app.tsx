"use client";

import { useTranslations } from "use-intl";
import { LineGate } from "#components/live/line-gate.tsx";
import { LiveWorkshop } from "#components/live/use-workshop.tsx";
import { WallScreen } from "./wall-screen.tsx";

export interface WallAppProps {
  workshopId: string;
  /** The hall's address that the lead hands over, for a wall that is opened on the server's own machine. */
  hint: string | null;
  /** Inside the lead's preview. */
  framed: boolean;
}

export function WallApp({ workshopId, hint, framed }: WallAppProps) {
  const t = useTranslations("wall");
  return (
    <LiveWorkshop workshopId={workshopId} role="wall">
      <LineGate connecting={t("connecting")} reload={t("reload")} rejoin={t("rejoin")}>
        <WallScreen workshopId={workshopId} hint={hint} framed={framed} />
      </LineGate>
    </LiveWorkshop>
  );
}
