"use client";

import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { WallScreenProps } from "#components/activity-screens.ts";
import { useSpoken } from "#components/language.tsx";
import { settingsOf } from "#components/live/activity-settings.ts";
import { useTimeOfDay } from "#components/live/time-of-day.ts";
import { WallStep } from "#components/live/wall-step.tsx";
import { Words } from "#components/words.tsx";
import { pause } from "./activity.ts";

/** A headline while somebody speaks; in a break, when it goes on. */
export default function PauseWall({ activity, step, onPages }: WallScreenProps) {
  const t = useTranslations("activities.pause.wall");
  const timeOfDay = useTimeOfDay();
  const say = useSpoken();
  const { occasion } = settingsOf(pause, activity);
  useEffect(() => onPages(1), [onPages]);
  const isBreak = occasion === "break";
  const prompt = say(activity.prompt).text;
  const until = step.deadline === null ? null : timeOfDay(step.deadline);
  const title = say(activity.title).text;
  if (!isBreak || until === null) {
    return (
      <WallStep activity={activity} step={step} page={0} question={title} kicker={t(`occasion.${occasion}`)}>
        <div className="grid h-full content-center">
          <p className="max-w-[18em] text-[calc(100*var(--u))] leading-[1.05] font-extrabold tracking-[-0.014em] text-balance">
            <Words>{prompt}</Words>
          </p>
        </div>
      </WallStep>
    );
  }
  return (
    <WallStep activity={activity} step={step} page={0} question={title} kicker={t("occasion.break")}>
      <div className="grid h-full content-center gap-[calc(36*var(--u))]">
        <p className="text-[calc(150*var(--u))] leading-none font-extrabold tracking-[-0.02em]">
          {t("until", { time: until })}
        </p>
        <p className="max-w-[26em] text-[calc(52*var(--u))] leading-[1.15] font-[500] text-balance">
          <Words>{prompt}</Words>
        </p>
      </div>
    </WallStep>
  );
}
