"use client";

import { useMemo, useState } from "react";
import { settingsOf } from "#components/live/activity-settings.ts";
import { useActing } from "#components/live/staff/acting.tsx";
import { type StaffSubject, useSubjects } from "#components/live/staff/subjects.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import type { Activity, Step } from "#domain/records.ts";
import { type SelectCommand, type SelectSettings, select } from "./activity.ts";
import { type Evidence, evidenceOf, noEvidence, type SortBy, suggestionOf, weightOf } from "./evidence.ts";
import { type Chosen, useChoices } from "./use-choices.ts";

export type Order = SortBy | "field";

/** A subject with what the room has said of it. */
export interface Weighed extends StaffSubject {
  readonly said: Evidence;
}

export interface Select {
  readonly settings: SelectSettings;
  readonly subjects: readonly Weighed[];
  readonly chosen: readonly Chosen[];
  readonly order: Order;
  readonly setOrder: (order: Order) => void;
  /** By what something can be suggested: only what was rated or voted on, and shown. */
  readonly known: readonly SortBy[];
  readonly suggested: (by: SortBy) => ReturnType<typeof suggestionOf>;
  readonly send: (command: SelectCommand, done?: string) => Promise<boolean>;
}

/** Everything that whoever leads needs to choose: the subjects with what was said of them, and the list so far. */
export function useSelect(activity: Activity, step: Step): Select {
  const { act } = useActing();
  const settings = settingsOf(select, activity);
  const plain = useSubjects(settings.cardKind, settings.unit, step);
  const evidence = useEvidence(settings);
  const chosen = useChoices(activity.id);
  const known = (["map", "dots"] as const).filter((by) =>
    plain.some(({ id }) => weightOf(evidence.get(id) ?? noEvidence, by) !== null),
  );
  const [wanted, setOrder] = useState<Order | null>(null);
  const order = wanted ?? known[0] ?? "field";
  const subjects = useMemo(() => {
    const weighed = plain.map(
      (subject): Weighed => ({ ...subject, said: evidence.get(subject.id) ?? noEvidence }),
    );
    if (order === "field") return weighed;
    const weight = ({ said }: Weighed) => weightOf(said, order) ?? Number.NEGATIVE_INFINITY;
    return weighed.sort((a, b) => weight(b) - weight(a));
  }, [plain, evidence, order]);
  return {
    settings,
    subjects,
    chosen,
    order,
    setOrder,
    known,
    suggested: (by) =>
      suggestionOf(
        evidence,
        plain.map(({ id }) => id),
        settings.count,
        by,
      ),
    send: (command, done) => act({ type: "activity", activityId: activity.id, command }, done),
  };
}

function useEvidence({ cardKind }: SelectSettings): ReadonlyMap<string, Evidence> {
  const results = useRecords("result");
  const activities = useRecords("activity");
  const steps = useRecords("step");
  return useMemo(
    () => evidenceOf({ results, activities, steps, cardKind }),
    [results, activities, steps, cardKind],
  );
}
