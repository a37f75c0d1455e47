"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { useSpoken } from "#components/language.tsx";
import { useActing } from "#components/live/staff/acting.tsx";
import { type Agenda, worthSaying } from "#components/live/staff/agenda.ts";
import type { Drop } from "#domain/late.ts";

/** What stands above the run sheet on a late day: how late, and two ways to deal with it. Undefined on time. */
export function useLateLines(agenda: Agenda) {
  const t = useTranslations("lead");
  const { late, lateAtEnd, drops, next, shifted } = agenda;
  if (!next || agenda.current === undefined) return undefined;
  const isBehind = late >= worthSaying;
  const caughtUp = isBehind && lateAtEnd < worthSaying;
  const hasDropped = drops.some(({ isDone }) => isDone);
  if (!isBehind && !hasDropped && shifted === 0) return undefined;
  const title = caughtUp
    ? t("lateCaughtUp", { minutes: late })
    : isBehind
      ? t("late", { minutes: late })
      : shifted !== 0
        ? t("shifted", { minutes: shifted })
        : t("backOnTime");
  return { title, actions: <LateActions agenda={agenda} isBehind={isBehind && !caughtUp} /> };
}

function LateActions({ agenda, isBehind }: { agenda: Agenda; isBehind: boolean }) {
  const t = useTranslations("lead");
  const { act } = useActing();
  const { late, lateAtEnd, drops, next, shifted } = agenda;
  const hasDropped = drops.some(({ isDone }) => isDone);
  const [open, setOpen] = useState(false);
  if (!next) return null;
  const shift = (minutes: number) =>
    void act({ type: "agenda.shift", activityId: next.activity.id, minutes });
  return (
    <>
      {isBehind && (
        <Button small onClick={() => shift(hasDropped ? lateAtEnd : late)}>
          {t("shiftAll")}
        </Button>
      )}
      {isBehind && drops.length > 0 && (
        <Button small aria-expanded={open || hasDropped} onClick={() => setOpen(!open)}>
          {t("catchUp")}
        </Button>
      )}
      {shifted !== 0 && (
        <Button small onClick={() => shift(-shifted)}>
          {t("shiftBack", { minutes: shifted })}
        </Button>
      )}
      {(open || hasDropped) && (
        <Drops
          // Once that is enough only what was dropped stays, to be taken back.
          drops={lateAtEnd < worthSaying ? drops.filter(({ isDone }) => isDone) : drops}
          missing={Math.max(0, lateAtEnd)}
        />
      )}
    </>
  );
}

/** In the order in which it hurts least; tapped again a step is back in the plan. */
function Drops({ drops, missing }: { drops: readonly Drop[]; missing: number }) {
  const t = useTranslations("lead");
  const say = useSpoken();
  const { act } = useActing();
  return (
    <>
      <span className="basis-full">
        {missing >= worthSaying ? t("stillMissing", { minutes: missing }) : t("madeUp")}
      </span>
      <ol className="grid basis-full gap-1">
        {drops.map(({ activity, to, saves, isDone }) => (
          <li key={activity.id}>
            <Button
              small
              className="w-full !justify-start text-left"
              aria-pressed={isDone}
              onClick={() =>
                void act({
                  type: "step.shorten",
                  activityId: activity.id,
                  minutes: isDone ? null : to,
                })
              }
            >
              {t(to === 0 ? "leaveOut" : "cutTo", { title: say(activity.title).text, to, saves })}
            </Button>
          </li>
        ))}
      </ol>
    </>
  );
}
