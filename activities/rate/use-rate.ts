"use client";

import { useSpeaker } from "#components/live/speaker.tsx";
import { useOutbox, useRecords, useWorkshop } from "#components/live/use-workshop.tsx";
import { useSubjects } from "#components/live/view-subjects.ts";
import { withDefaults } from "#components/phone/settings.ts";
import { shuffledFor } from "#components/phone/shuffle.ts";
import type { Activity, Step } from "#domain/records.ts";
import type { Subject } from "#domain/subjects.ts";
import type { Reply } from "#protocol/messages.ts";
import { rateDefaults } from "./defaults.ts";
import type { Marks, RateCommand, RateSettings } from "./schemas.ts";

export interface Rating {
  readonly settings: RateSettings;
  /** In this person's own order. */
  readonly subjects: readonly Subject[];
  /** What this person has said so far, stored or on its way. */
  readonly marksOf: (subjectId: string) => Marks;
  /** Whether every scale has an answer. */
  readonly isDone: (subjectId: string) => boolean;
  /** Subjects with an answer that the server has stored. */
  readonly stored: number;
  /** Whether the server has an answer to it. */
  readonly isStored: (subjectId: string) => boolean;
  /** What the server says when it has the mark. */
  readonly mark: (subjectId: string, scale: "0" | "1", value: number | null) => Promise<Reply>;
}

/** The questions of a round and this person's answers. Each tap is kept at once, and stays through a dead network. */
export function useRate(activity: Activity, step: Step): Rating {
  const client = useWorkshop();
  const settings = withDefaults(rateDefaults, activity.settings);
  const { personId, as } = useSpeaker();
  const subjects = shuffledFor(`${personId} ${activity.id}`, useSubjects(activity, step, settings));
  const responses = useRecords("my-response").filter(
    (it) => it.activityId === activity.id && it.round === step.round && it.as === as,
  );
  const waiting = useOutbox().flatMap(({ command, refused }) =>
    command.type === "activity" && command.activityId === activity.id && command.as === as && refused === null
      ? [command.command as RateCommand]
      : [],
  );
  const marksOf = (subjectId: string): Marks => {
    const given = responses.find((response) => response.subjectId === subjectId)?.value as Marks | undefined;
    const changed = waiting.flatMap((command) =>
      command.do === "rate" && command.subjectId === subjectId ? [command.marks] : [],
    );
    const { "0": first, "1": second }: Marks = Object.assign({}, given, ...changed);
    return { ...(first !== undefined && { "0": first }), ...(second !== undefined && { "1": second }) };
  };
  return {
    settings,
    subjects,
    marksOf,
    isDone: (subjectId) => {
      const marks = marksOf(subjectId);
      return settings.scales.every((_, index) => marks[String(index) as "0" | "1"] !== undefined);
    },
    stored: responses.length,
    isStored: (subjectId) => responses.some((response) => response.subjectId === subjectId),
    mark: (subjectId, scale, value) => {
      const command: RateCommand = {
        do: "rate",
        subjectId,
        marks: { ...marksOf(subjectId), [scale]: value },
      };
      const slot = `rate.${activity.id}.${step.round}.${subjectId}.${personId}`;
      return client.keep({ type: "activity", activityId: activity.id, command, ...(as && { as }) }, slot)
        .reply;
    },
  };
}
