"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { WallScreenProps } from "#components/activity-screens.ts";
import { settingsOf } from "#components/live/activity-settings.ts";
import { useRecord, useRecords } from "#components/live/use-workshop.tsx";
import { QuietBody } from "#components/live/wall/quiet-body.tsx";
import { sheetOf } from "#components/live/wall/sheet-of.ts";
import { type Placed, WallFields } from "#components/live/wall/wall-fields.tsx";
import type { CardKind } from "#domain/records.ts";
import { sort } from "./activity.ts";

/** The board as it gets tidied: bundles first with how many cards lie in them, then what lies alone. */
export default function SortWall(props: WallScreenProps) {
  const t = useTranslations("activities.sort.wall");
  const { cardKind } = settingsOf(sort, props.activity);
  const placed = useBoard(cardKind);
  const progress = useRecord("progress", props.activity.id);
  return (
    <WallFields
      {...props}
      placed={placed}
      byDimension
      order="board"
      note={
        progress && progress.of > 0 ? t("placed", { count: progress.answered, of: progress.of }) : undefined
      }
      empty={<QuietBody activity={props.activity} title={t("empty")} />}
    />
  );
}

function useBoard(cardKind: CardKind): readonly Placed[] {
  const all = useRecords("card");
  const clusters = useRecords("cluster");
  return useMemo(() => {
    const cards = all.filter((card) => card.cardKind === cardKind).sort((a, b) => a.number - b.number);
    const standing = cards.filter(({ mergedInto }) => mergedInto === null);
    const under = (id: string) => cards.filter(({ mergedInto }) => mergedInto === id).length;
    const bundles = clusters
      .map((cluster) => ({ cluster, members: standing.filter(({ clusterId }) => clusterId === cluster.id) }))
      .filter(({ cluster, members }) => cluster.cardKind === cardKind && members.length > 0)
      .sort((a, b) => b.members.length - a.members.length || a.cluster.title.localeCompare(b.cluster.title))
      .map(({ cluster, members }) => ({
        fieldId: cluster.fieldId,
        dimensionId: cluster.dimensionId,
        sheet: {
          id: cluster.id,
          kind: cardKind,
          text: cluster.title,
          title: cluster.title,
          count: members.reduce((sum, { id }) => sum + 1 + under(id), 0),
        },
      }));
    const single = standing
      .filter(({ clusterId }) => clusterId === null)
      .map((card) => ({
        fieldId: card.fieldId,
        dimensionId: card.dimensionId,
        sheet: {
          ...sheetOf(card),
          count: 1 + under(card.id),
        },
      }));
    return [...bundles, ...single];
  }, [all, clusters, cardKind]);
}
