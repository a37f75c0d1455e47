"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { WallScreenProps } from "#components/activity-screens.ts";
import { settingsOf } from "#components/live/activity-settings.ts";
import { useBatched } from "#components/live/use-batched.ts";
import { useRecords, useWorkshop } from "#components/live/use-workshop.tsx";
import { QuietBody } from "#components/live/wall/quiet-body.tsx";
import { sheetOf } from "#components/live/wall/sheet-of.ts";
import { type Placed, WallFields } from "#components/live/wall/wall-fields.tsx";
import { WallStep } from "#components/live/wall-step.tsx";
import { collect } from "./activity.ts";

/** What comes in, by field and dimension; in silence only that people are writing. */
export default function CollectWall(props: WallScreenProps) {
  const { activity, step } = props;
  const t = useTranslations("activities.collect.wall");
  const settings = settingsOf(collect, activity);
  const perTable = activity.scope === "one-card-per-table";
  const placed = usePlacedCards(activity.id);
  const words = (count: number, of: number) => t(perTable ? "tablesWritten" : "written", { count, of });
  if (settings.silent && !step.revealed) {
    return (
      <WallStep activity={activity} step={step} page={0}>
        <QuietBody
          activity={activity}
          title={t(step.status === "open" ? "silent" : "covered")}
          words={words}
        />
      </WallStep>
    );
  }
  return (
    <WallFields
      {...props}
      placed={placed}
      byDimension={settings.dimensions === "offered"}
      order="arrival"
      answered={t(perTable ? "tablesHaveWritten" : "haveWritten")}
      empty={<QuietBody activity={activity} title={t("empty")} />}
    />
  );
}

function usePlacedCards(activityId: string): readonly Placed[] {
  const { now } = useWorkshop();
  const all = useRecords("card");
  const cards = useMemo(
    () => all.filter((card) => card.activityId === activityId).sort((a, b) => a.number - b.number),
    [all, activityId],
  );
  const { shown, fresh } = useBatched(cards, now);
  return useMemo(() => {
    const under = new Map<string, number>();
    for (const { mergedInto } of shown)
      if (mergedInto) under.set(mergedInto, (under.get(mergedInto) ?? 0) + 1);
    const ids = new Set(shown.map(({ id }) => id));
    return shown
      .filter(({ mergedInto }) => mergedInto === null || !ids.has(mergedInto))
      .map((card) => ({
        fieldId: card.fieldId,
        dimensionId: card.dimensionId,
        sheet: {
          ...sheetOf(card),
          count: 1 + (under.get(card.id) ?? 0),
          isNew: fresh.has(card.id),
          enter: fresh.has(card.id),
        },
      }));
  }, [shown, fresh]);
}
