"use client";

import { LiveWorkshop, useLine, useRecords } from "#components/live/use-workshop.tsx";
import { WritingPage } from "#components/text/writing-page.tsx";
import { Connecting } from "../../../connecting.tsx";
import { LostLine } from "../../../lost-line.tsx";

export function PhoneWriting({ workshopId, cardId }: { workshopId: string; cardId: string }) {
  return (
    <LiveWorkshop workshopId={workshopId} role="participant">
      <Today workshopId={workshopId} cardId={cardId} />
    </LiveWorkshop>
  );
}

function Today({ workshopId, cardId }: { workshopId: string; cardId: string }) {
  const line = useLine();
  const workshop = useRecords("workshop")[0];
  if (line.state === "lost") return <LostLine reason={line.reason} />;
  if (!workshop) return <Connecting offline={line.state === "offline"} live />;
  return <WritingPage cardId={cardId} role="participant" back={`/w/${workshopId}`} />;
}
