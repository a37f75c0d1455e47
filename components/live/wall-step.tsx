"use client";

import { type ReactNode, useEffect } from "react";
import { useTranslations } from "use-intl";
import type { Activity, Step } from "#domain/records.ts";
import type { Countdown } from "../clock-time.ts";
import { Curtain } from "../curtain.tsx";
import { useSpoken } from "../language.tsx";
import { CalmClock, Clock, TimeLine } from "../time-line.tsx";
import { WallFoot, WallFrame } from "../wall-frame.tsx";
import { stepTime } from "./step-time.ts";
import { useTimeOfDay } from "./time-of-day.ts";
import { useRecord, useWorkshop } from "./use-workshop.tsx";
import { groupedCode, useWallStage } from "./wall/wall-stage.tsx";

export interface WallStepProps {
  activity: Activity;
  step: Step;
  /** Left out: no tab. */
  numeral?: number | null;
  /** Instead of phase and step. */
  kicker?: string;
  /** Instead of the step's own question. */
  question?: string;
  /** Which page is shown, counted from 0. */
  page: number;
  /** "haben geschrieben"; left out where nobody answers, or where the body says it larger. */
  answered?: string;
  note?: string;
  /** Another one, which an old projector has no room for. */
  wideNote?: string;
  /** Another time than the step's: a table's in the gallery; null for none. */
  time?: Countdown | null;
  /** What is said when that time is over. */
  over?: string;
  /** On results the clock shrinks to "Stand 11:08". */
  calm?: boolean;
  children: ReactNode;
}

/** One step on the wall: question and time on top, who has answered below, the activity's own picture between. */
export function WallStep(props: WallStepProps) {
  const { activity, step, numeral, page, answered, note, children } = props;
  const { address, code, pages, dark, covered, offline, onShown } = useWallStage();
  const t = useTranslations("wall");
  const say = useSpoken();
  const phase = useRecord("phase", activity.phaseId);
  const progress = useRecord("progress", activity.id);
  const kicker =
    props.kicker ??
    [phase && say(phase.title).text, shortTitle(say(activity.title).text)].filter(Boolean).join(" · ");
  useEffect(() => onShown(page), [onShown, page]);
  const notes = [note, step.frozen ? t("frozen") : undefined, offline ? t("offline") : undefined];
  return (
    <WallFrame
      screen
      dark={dark}
      numeral={numeral}
      kicker={kicker}
      question={props.question ?? say(activity.prompt).text}
      {...useClock(step, props)}
      foot={
        <WallFoot
          answered={
            progress && answered ? { count: progress.answered, of: progress.of, words: answered } : undefined
          }
          wideNote={props.wideNote}
          note={notes.filter(Boolean).join(" · ") || undefined}
          page={{ index: Math.min(page, pages - 1), of: pages }}
          address={address ?? undefined}
          code={groupedCode(code)}
        />
      }
      over={covered ? <Curtain /> : undefined}
    >
      {children}
    </WallFrame>
  );
}

/** A kicker has one line: what stands behind a colon explains, and the room has heard it. */
export const shortTitle = (title: string): string => title.split(": ")[0] ?? title;

/** Running time while something is asked; afterwards only when it was. */
function useClock(step: Step, { calm, time: given, over }: WallStepProps): { clock?: ReactNode; timeline?: ReactNode } {
  const { now } = useWorkshop();
  const t = useTranslations("wall");
  const timeOfDay = useTimeOfDay();
  const running = calm ? null : given === undefined ? stepTime(step) : given;
  if (running) {
    const time = { ...running, now, variant: "wall" as const, ...(over && { over }) };
    return { clock: <Clock {...time} />, timeline: <TimeLine {...time} /> };
  }
  const time = timeOfDay(step.closedAt ?? now());
  return { clock: <CalmClock label={t("asOf")} time={time} /> };
}
