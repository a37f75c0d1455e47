"use client";

import { useMemo } from "react";
import type { Activity, Step } from "#domain/records.ts";
import type { ReadonlyState } from "#domain/state.ts";
import {
  isAskedAtTable,
  type Subject,
  type SubjectChoice,
  subjectsOf,
  subjectsOfRound,
} from "#domain/subjects.ts";
import { useSpeaker } from "./speaker.tsx";
import { useRecords } from "./use-workshop.tsx";

/** What this phone is asked about: the same rule as on the server, over what the phone may see. */
export function useSubjects(activity: Activity, step: Step, choice: SubjectChoice): Subject[] {
  const state = useSeenState();
  const tableId = useSpeaker().tableId;
  const { cardKind, unit, only } = choice;
  return useMemo(
    () =>
      subjectsOfRound(
        subjectsOf(state, { cardKind, unit, only }),
        step.roundSubjects[String(step.round)],
      ).filter((subject) => isAskedAtTable(state, activity, subject, tableId)),
    [state, activity, step, tableId, cardKind, unit, only],
  );
}

/** What this screen may see in the shape of a state, for the rules that server and screens share. */
export function useSeenState(): ReadonlyState {
  const cards = useRecords("card");
  const clusters = useRecords("cluster");
  const fields = useRecords("field");
  const tables = useRecords("table");
  const entries = useRecords("entry");
  const steps = useRecords("step");
  return useMemo(
    () => seenState({ cards, clusters, fields, tables, entries, steps }),
    [cards, clusters, fields, tables, entries, steps],
  );
}

export interface Seen {
  readonly cards: readonly { id: string; hiddenReason?: string }[];
  readonly clusters: readonly { id: string }[];
  readonly fields: readonly { id: string }[];
  readonly tables: readonly { id: string }[];
  /** What was selected, where that is asked for. */
  readonly entries: readonly { id: string }[];
  readonly steps: readonly { id: string }[];
}

/** A view in the shape of a state, as far as subjects ask of it. Only whoever leads is sent hidden cards. */
export function seenState({ cards, clusters, fields, tables, entries, steps }: Seen): ReadonlyState {
  const byId = <T extends { id: string }>(records: readonly T[]) => new Map(records.map((it) => [it.id, it]));
  return {
    tables: {
      card: byId(
        cards.map((card) => ({ ...card, status: card.hiddenReason === undefined ? "visible" : "hidden" })),
      ),
      cluster: byId(clusters),
      field: byId(fields),
      table: byId(tables),
      entry: byId(entries),
      step: byId(steps),
    },
  } as unknown as ReadonlyState;
}
