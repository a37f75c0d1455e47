"use client";

import { Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { activityScreens } from "#activities/screens.ts";
import { Button } from "#components/button.tsx";
import { ChoiceTiles } from "#components/choice.tsx";
import { lazyPart } from "#components/lazy-part.tsx";
import { SpeakerProvider } from "#components/live/speaker.tsx";
import { useActing } from "#components/live/staff/acting.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";
import type { Activity, Step } from "#domain/records.ts";
import { RefusedAnswers } from "./refused-answers.tsx";

const parts = new Map(
  Object.entries(activityScreens).map(([type, { guest, paper }]) => [
    type,
    { Guest: guest && lazyPart(guest), Paper: paper && lazyPart(paper) },
  ]),
);

interface HostGuestsProps {
  activity: Activity | undefined;
  step: Step | undefined;
  tableId: string;
}

/** The people at the table who have no phone: added here, asked here, counted like everybody else. */
export function HostGuests({ activity, step, tableId }: HostGuestsProps) {
  const t = useTranslations("lead.host.guests");
  const { act } = useActing();
  const guests = useRecords("guest");
  const [chosen, setChosen] = useState<string | null>(null);
  const guest = guests.find(({ id }) => id === chosen) ?? guests[0];
  const { Guest, Paper } = (activity && parts.get(activity.type)) ?? {};
  const speaker = { personId: guest?.id ?? "", tableId, ...(guest && { as: guest.id }) };
  return (
    <section className="grid content-start gap-4 border-b-2 border-ink bg-white px-[18px] py-4">
      <h2 className="text-[1.125rem]">{t("title", { count: guests.length })}</h2>
      <p className="max-w-[50em]">{t("hint")}</p>
      {guests.length > 0 && (
        <ChoiceTiles
          legend={t("whose")}
          name="guest"
          columns={4}
          options={guests.map(({ id }, index) => ({
            value: id,
            label: t("person", { number: index + 1 }),
          }))}
          value={guest?.id ?? null}
          onChange={setChosen}
        />
      )}
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => void act({ type: "participant.add" })}>{t("add")}</Button>
        {guest && (
          <Button
            variant="quiet"
            onClick={() => void act({ type: "participant.remove", participantId: guest.id })}
          >
            {t("remove", { number: guests.indexOf(guest) + 1 })}
          </Button>
        )}
      </div>
      <RefusedAnswers />
      {activity && step && step.status !== "planned" && (
        <SpeakerProvider value={speaker}>
          <Suspense fallback={null}>
            {guest && Guest && <Guest key={`${step.round} ${guest.id}`} activity={activity} step={step} />}
            {Paper && <Paper key={step.round} activity={activity} step={step} />}
          </Suspense>
        </SpeakerProvider>
      )}
    </section>
  );
}
