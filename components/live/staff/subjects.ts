"use client";

import { useMemo } from "react";
import type { CardKind, Step } from "#domain/records.ts";
import { selectionOf } from "#domain/selection.ts";
import type { ReadonlyState } from "#domain/state.ts";
import { useRecords } from "../use-workshop.tsx";

export interface StaffSubject {
  readonly id: string;
  readonly text: string;
  /** Null for a bundle. */
  readonly number: number | null;
  readonly fieldId: string | null;
  readonly cards: number;
}

/** What a step asks about, as far as a screen can see it: bundles and single cards, or all cards. */
export function useSubjects(
  cardKind: CardKind,
  unit: "cards" | "clusters",
  step: Pick<Step, "round" | "roundSubjects">,
  only?: "selected",
): readonly StaffSubject[] {
  const cards = useRecords("card");
  const clusters = useRecords("cluster");
  const fields = useRecords("field");
  const selected = useSelected(cardKind);
  const named = step.roundSubjects[String(step.round)];
  return useMemo(() => {
    const kind = cards.filter(
      (card) => card.cardKind === cardKind && card.hiddenReason === undefined && !card.held,
    );
    const standing = kind.filter(({ mergedInto }) => mergedInto === null);
    const weight = (id: string) => 1 + kind.filter(({ mergedInto }) => mergedInto === id).length;
    const bundles = clusters
      .map((cluster) => ({ cluster, members: standing.filter(({ clusterId }) => clusterId === cluster.id) }))
      .filter(({ members }) => (unit === "clusters" || only) && members.length > 0)
      .map(
        ({ cluster, members }): StaffSubject => ({
          id: cluster.id,
          text: cluster.title,
          number: null,
          fieldId: cluster.fieldId,
          cards: members.reduce((sum, { id }) => sum + weight(id), 0),
        }),
      );
    const single = standing
      .filter(({ clusterId }) => unit === "cards" || only || clusterId === null)
      .map(
        (card): StaffSubject => ({
          id: card.id,
          text: card.title ?? card.text,
          number: card.number,
          fieldId: card.fieldId,
          cards: weight(card.id),
        }),
      );
    if (only === "selected")
      // A bundle and a single card may have been selected side by side.
      return selected.flatMap((id) => [...bundles, ...single].find((subject) => subject.id === id) ?? []);
    const numeral = (fieldId: string | null) => fields.find(({ id }) => id === fieldId)?.numeral ?? 99;
    return [...bundles, ...single]
      .filter(({ id }) => !named || named.includes(id))
      .sort((a, b) => numeral(a.fieldId) - numeral(b.fieldId) || (a.number ?? 0) - (b.number ?? 0));
  }, [cards, clusters, fields, cardKind, unit, named, only, selected]);
}

/** Ids of what was selected of a kind, in the order of the selection. */
function useSelected(cardKind: CardKind): readonly string[] {
  const entries = useRecords("entry");
  const steps = useRecords("step");
  return useMemo(() => {
    const byId = <T extends { id: string }>(records: readonly T[]) =>
      new Map(records.map((it) => [it.id, it]));
    // As much of a state as the selection asks of.
    const seen = { tables: { entry: byId(entries), step: byId(steps) } } as unknown as ReadonlyState;
    return selectionOf(seen, cardKind).map(({ selects }) => selects);
  }, [entries, steps, cardKind]);
}
