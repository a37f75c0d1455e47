"use client";

import { CurrentStep } from "#app/(participant)/w/current-step.tsx";
import { Lobby } from "#app/(participant)/w/lobby.tsx";
import { JoinPage } from "#app/(participant)/join/join-screen.tsx";
import type { PreviewMessage } from "#components/live/preview/preview-message.ts";
import { useRecord } from "#components/live/use-workshop.tsx";
import type { LookupAnswer } from "#protocol/http.ts";

/** The phone: how one joins, where one waits, what one is asked. */
export default function PhonePreview({ message }: { message: PreviewMessage }) {
  const stage = useRecord("stage", "stage");
  const activity = useRecord("activity", stage?.activityId);
  if (message.show.at === "join")
    return (
      <JoinPage
        typed={message.joinCode}
        lookup={{ state: "known", workshop: lookupOf(message) }}
        tableNumber={null}
        onType={nothing}
        onAgain={nothing}
      />
    );
  return activity ? <CurrentStep key={activity.id} activity={activity} /> : <Lobby />;
}

const nothing = () => undefined;

/** What the server would answer to the code. */
function lookupOf({ workshopId, details, logos, fields, tables, sectors }: PreviewMessage): LookupAnswer {
  return {
    workshopId,
    title: details.title,
    place: details.place,
    funding: details.funding,
    logos: logos.toSorted((a, b) => a.order - b.order),
    tables: tables.map(({ id, fieldId }, index) => {
      const at = fields.findIndex((field) => field.id === fieldId);
      return {
        id,
        number: index + 1,
        numeral: at < 0 ? null : at + 1,
        field: fields[at]?.title ?? null,
        full: false,
      };
    }),
    sectors,
    tableId: null,
    joined: false,
  };
}
