"use client";

import { useMemo } from "react";
import { assumptionsFor, factorsToAssume } from "#domain/key-factors.ts";
import type { Subject } from "#domain/subjects.ts";
import type { CardView } from "#domain/view.ts";
import { useRecords } from "./use-workshop.tsx";
import { seenState } from "./view-subjects.ts";

/** A key factor with the developments that this screen may see. */
export interface SeenFactor {
  readonly subject: Subject;
  readonly assumptions: readonly CardView[];
}

export interface SeenFactors {
  readonly factors: readonly SeenFactor[];
  /** Whether they were selected, or are simply all there are. */
  readonly areSelected: boolean;
}

/** The key factors in their order with what was written for each: the same rule as on the server, over what is seen. */
export function useKeyFactors(): SeenFactors {
  const cards = useRecords("card");
  const clusters = useRecords("cluster");
  const fields = useRecords("field");
  const tables = useRecords("table");
  const steps = useRecords("step");
  const entries = useRecords("entry");
  return useMemo(() => {
    const state = seenState({ cards, clusters, fields, tables, steps, entries });
    const byId = new Map(cards.map((card) => [card.id, card]));
    const { subjects, areSelected } = factorsToAssume(state);
    return {
      areSelected,
      factors: subjects.map((subject) => ({
        subject,
        assumptions: assumptionsFor(state, subject).flatMap(({ id }) => byId.get(id) ?? []),
      })),
    };
  }, [cards, clusters, fields, tables, steps, entries]);
}
