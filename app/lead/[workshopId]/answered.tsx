"use client";

import { useTranslations } from "use-intl";
import { useRecord } from "#components/live/use-workshop.tsx";
import { Tally } from "#components/tally.tsx";
import type { Activity } from "#domain/records.ts";

/** Who has answered: two named numbers and, where they are people, their strokes. */
export function Answered({ activity }: { activity: Activity }) {
  const t = useTranslations("activities");
  const progress = useRecord("progress", activity.id);
  if (!progress) return null;
  const key = activity.scope === "one-card-per-table" ? "progressTables" : "progress";
  const words = t(`${activity.type}.lead.${key}`, { count: progress.answered, of: progress.of });
  if (activity.type === "sort") return <p className="font-[750]">{words}</p>;
  return (
    <Tally count={progress.answered} of={progress.of}>
      {words}
    </Tally>
  );
}
