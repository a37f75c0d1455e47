"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { useSpoken } from "#components/language.tsx";
import { type Agenda, type AgendaItem, clockTime } from "#components/live/staff/agenda.ts";
import { stepTime } from "#components/live/step-time.ts";
import { useWorkshop } from "#components/live/use-workshop.tsx";
import { type RunPhase, RunSheet, type RunStep } from "#components/run-sheet.tsx";
import { Clock } from "#components/time-line.tsx";
import { useLateLines } from "./late-lines.tsx";
import { MainKey } from "./lead-keys.tsx";
import type { LeadKeysState } from "./use-lead-keys.ts";

interface LeadSheetProps {
  agenda: Agenda;
  keys: LeadKeysState;
  onSelect: (activityId: string) => void;
}

/** The day; on a phone while walking with the one large key below it. */
export function LeadSheet({ agenda, keys, onSelect }: LeadSheetProps) {
  const t = useTranslations("lead");
  const say = useSpoken();
  const rows = agenda.phases.flatMap((phase): (RunPhase | RunStep)[] => [
    { kind: "phase", id: phase.id, title: say(phase.title).text },
    ...agenda.items
      .filter(({ activity }) => activity.phaseId === phase.id)
      .map(
        (item): RunStep => ({
          kind: "step",
          id: item.activity.id,
          title: say(item.activity.title).text,
          planned: clockTime(item.planned),
          actual: item.actual === null ? undefined : clockTime(item.actual),
          minutes: item.activity.minutes,
          today: item.minutes,
          state: item.state,
          note: <Note item={item} />,
        }),
      ),
  ]);
  const late = useLateLines(agenda);
  const sheet = useCurrentInView(agenda.current?.activity.id);
  return (
    <>
      <div ref={sheet} />
      {/* Where this part stands alone, the work with its heading is out of sight. */}
      <h1 className="vh min-[1181px]:hidden">{agenda.workshop?.title}</h1>
      <RunSheet
        rows={rows}
        onSelect={onSelect}
        end={{
          title: t("end"),
          planned: clockTime(agenda.end.planned),
          actual: agenda.end.actual === null ? undefined : clockTime(agenda.end.actual),
        }}
        late={late}
      />
      <WalkingKeys keys={keys} />
    </>
  );
}

/** While walking: what one thumb must reach. */
function WalkingKeys({ keys }: { keys: LeadKeysState }) {
  const t = useTranslations("lead");
  const { back, extend } = keys;
  return (
    <div className="keys sticky bottom-0 z-[5] mt-auto !hidden !grid-cols-[auto_1fr_1fr_auto] border-t-[6px] border-ink bg-paper p-3 max-[1180px]:!grid">
      <MainKey keys={keys} />
      <Button disabled={!back} onClick={() => back?.()}>
        {t("back")}
      </Button>
      <Button disabled={!extend} onClick={() => extend?.(1)}>
        {t("plus", { minutes: 1 })}
      </Button>
      <Button disabled={!extend} onClick={() => extend?.(5)}>
        {t("plus", { minutes: 5 })}
      </Button>
      <Button aria-pressed={keys.curtained} onClick={keys.curtain}>
        {t(keys.curtained ? "curtainOff" : "curtain")}
      </Button>
    </div>
  );
}

/** A new step is looked for once, in the sheet's own scroller; the focus stays where it is. */
function useCurrentInView(activityId: string | undefined) {
  const marker = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const scroller = marker.current?.parentElement;
    const row = activityId ? scroller?.querySelector<HTMLElement>('[aria-current="step"]') : null;
    if (!scroller || !row) return;
    const away = row.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollTop += away - scroller.clientHeight / 3;
  }, [activityId]);
  return marker;
}

/** Under the step that runs now: what is left, and whether it is on hold. */
function Note({ item: { step, state } }: { item: AgendaItem }) {
  const t = useTranslations("lead");
  const { now } = useWorkshop();
  if (state === "out") return t("leftOut");
  if (state !== "now") return null;
  if (step.status === "closed") return t(step.revealed ? "revealed" : "ended");
  const time = stepTime(step);
  if (time) return <Clock now={now} {...time} />;
  return step.frozen ? t("frozen") : null;
}
