"use client";

import { useTranslations } from "use-intl";
import { useRecords } from "#components/live/use-workshop.tsx";
import type { ReviewResult } from "./activity.ts";

export interface ShownRound {
  readonly round: number;
  /** "Saal", or what the circle is called. */
  readonly name: string;
  readonly result: ReviewResult;
}

/** The rounds in which somebody has answered, side by side. */
export function useRounds(activityId: string): readonly ShownRound[] {
  const t = useTranslations("activities.review.wall.rounds");
  return useRecords("result")
    .filter((one) => one.activityId === activityId)
    .map(({ round, value }) => ({ round, result: value as ReviewResult }))
    .filter(({ result }) => result.reviewers > 0)
    .sort((a, b) => a.round - b.round)
    .map(({ round, result }) => ({
      round,
      result,
      name: result.circle === null ? t("hall", { round }) : result.circle || t("link", { round }),
    }));
}
