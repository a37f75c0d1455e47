"use client";

import type { CSSProperties } from "react";
import { useTranslations } from "use-intl";
import { type Countdown, clockText, spokenMark, viewCountdown } from "./clock-time.ts";
import { useNow } from "./use-now.ts";

export interface TimeProps extends Countdown {
  /** The server-corrected clock in ms. Keep it stable (module function or useCallback): a new one restarts the tick. */
  now: () => number;
  variant?: "phone" | "wall";
  /** What is said when the time is over, where nobody is writing. */
  over?: string;
}

/** Time as a line: what is left is thick, the dot is now. At zero nothing ends, the words stay. */
export function TimeLine({ now, variant = "phone", over: _, ...countdown }: TimeProps) {
  const t = useTranslations("parts");
  const { phase, left, percent } = useCountdown(now, countdown);
  const mark = phase === "running" ? spokenMark(left) : phase === "over" ? 0 : null;
  return (
    <div className="wall-time">
      <div
        className="time"
        data-phase={phase}
        style={{ "--now": `${percent}%` } as CSSProperties}
        aria-hidden="true"
      />
      {variant === "phone" && (
        <>
          {phase === "over" && (
            <p className="time-words" aria-hidden="true">
              {t("time.over")}
            </p>
          )}
          <p className="vh" aria-live="polite">
            {mark === null ? "" : mark === 0 ? t("time.over") : t("time.spoken", { minutes: mark })}
          </p>
        </>
      )}
    </div>
  );
}

/** "noch 12:40": in the phone's head one line, on the wall the number as large as the question. */
export function Clock({ now, variant = "phone", over, ...countdown }: TimeProps) {
  const t = useTranslations("parts");
  const { phase, left } = useCountdown(now, countdown);
  const time = clockText(left);
  if (variant === "wall") {
    if (phase === "over") return <p className="wall-clock wall-clock-over">{over ?? t("time.over")}</p>;
    return (
      <p className="wall-clock" role="timer" aria-live="off">
        <small>{phase === "paused" ? t("time.paused") : t("time.left")}</small>
        {time}
      </p>
    );
  }
  if (phase === "over") return <span>{t("time.up")}</span>;
  return (
    <span role="timer" aria-live="off">
      {phase === "paused" ? t("time.pausedAt", { time }) : t("time.leftAt", { time })}
    </span>
  );
}

/** On results the clock shrinks and only says when: "Stand 11:08". */
export function CalmClock({ label, time }: { label: string; time: string }) {
  return (
    <p className="wall-clock wall-clock-calm">
      <small>{label}</small>
      {time}
    </p>
  );
}

function useCountdown(now: () => number, countdown: Countdown) {
  const paused = countdown.pausedLeft !== undefined && countdown.pausedLeft !== null;
  return viewCountdown(countdown, useNow(now, countdown.deadline, !paused));
}
