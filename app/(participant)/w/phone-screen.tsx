"use client";

import { useLayoutEffect, useState } from "react";
import { LiveWorkshop, useLine, useRecord, useRecords } from "#components/live/use-workshop.tsx";
import { RehearsalBand } from "#components/rehearsal-band.tsx";
import { Announcer } from "./announcer.tsx";
import { Archived } from "./archived.tsx";
import { Connecting } from "./connecting.tsx";
import { CurrentStep } from "./current-step.tsx";
import { Lobby } from "./lobby.tsx";
import { LostLine } from "./lost-line.tsx";
import { WishedTable } from "./wished-table.tsx";

/** Everything that one person sees during the day, on one address. */
export function PhoneScreen({ workshopId, wishedTable }: { workshopId: string; wishedTable?: string }) {
  const [ready, setReady] = useState(false);
  return (
    <>
      {!ready && <Connecting />}
      <LiveWorkshop workshopId={workshopId} role="participant">
        <Ready onReady={() => setReady(true)} />
        <Today {...(wishedTable !== undefined && { wishedTable })} />
      </LiveWorkshop>
    </>
  );
}

/** The page of the server's making goes in the same moment in which the live one is there. */
function Ready({ onReady }: { onReady: () => void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the line has been opened
  useLayoutEffect(onReady, []);
  return null;
}

function Today({ wishedTable }: { wishedTable?: string }) {
  const line = useLine();
  const workshop = useRecords("workshop")[0];
  const me = useRecords("me")[0];
  const stage = useRecord("stage", "stage");
  const activity = useRecord("activity", stage?.activityId);
  if (line.state === "lost") return <LostLine reason={line.reason} />;
  if (!workshop) return <Connecting offline={line.state === "offline"} live />;
  // A seat that is gone was erased with everything else of this person.
  if (!me) return <LostLine reason="unauthorised" />;
  if (workshop.archivedAt != null) return <Archived title={workshop.title} />;
  return (
    <>
      {workshop.rehearsal && <RehearsalBand on="phone" />}
      {activity ? <CurrentStep activity={activity} /> : <Lobby />}
      <Announcer activity={activity} />
      {wishedTable !== undefined && <WishedTable tableId={wishedTable} />}
    </>
  );
}
