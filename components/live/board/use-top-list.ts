"use client";

import { useMemo } from "react";
import type { CardKind } from "#domain/records.ts";
import { type TopList, topListOf } from "#domain/top-list.ts";
import { useRecords } from "../use-workshop.tsx";
import { sheetOf } from "../wall/sheet-of.ts";
import { boardOf, countOf, ofKind } from "./board-model.ts";
import { useBest } from "./use-top.ts";

interface TopSheet {
  readonly id: string;
  readonly kind: CardKind;
  readonly label?: string;
  readonly text: string;
  readonly title?: string | undefined;
  readonly count: number;
}

/** The list that stands in the light, made from what this screen may see: bundles by their title, then cards. */
export function useTopList(id: string): { list: TopList | null; sheets: readonly TopSheet[] } {
  const list = useMemo(() => topListOf(id), [id]);
  const cards = useRecords("card");
  const clusters = useRecords("cluster");
  const dimensions = useRecords("dimension");
  const full = useMemo(
    () => boardOf({ cards: list ? ofKind(cards, list.cardKind) : [], clusters, dimensions }, list?.fieldId ?? null),
    [cards, clusters, dimensions, list],
  );
  const { columns, inbox } = useBest(full, list?.best ?? null);
  const bundles = columns.flatMap((column) => column.bundles);
  const items = [...columns.flatMap((column) => column.items), ...inbox];
  return {
    list,
    sheets: [
      ...bundles.map(({ cluster, count }) => ({
        id: cluster.id,
        kind: cluster.cardKind,
        text: cluster.title,
        count,
      })),
      ...items.map((item) => ({ ...sheetOf(item.card), count: countOf([item]) })),
    ],
  };
}
