"use client";

import { useSpeaker } from "#components/live/speaker.tsx";
import { useSeat } from "#components/live/use-seat.ts";
import { useOutbox, useRecords, useWorkshop } from "#components/live/use-workshop.tsx";
import { useSubjects } from "#components/live/view-subjects.ts";
import { withDefaults } from "#components/phone/settings.ts";
import { hallRound } from "#domain/circles.ts";
import type { Activity, Step } from "#domain/records.ts";
import type { Subject } from "#domain/subjects.ts";
import type { Reply } from "#protocol/messages.ts";
import { reviewDefaults } from "./defaults.ts";
import type { ReviewCommand, Reviewed } from "./schemas.ts";

export interface Reviewing {
  readonly subjects: readonly Subject[];
  /** Came by a link: another page, another round. */
  readonly isByLink: boolean;
  readonly round: number;
  readonly isStored: (subjectId: string) => boolean;
  readonly agreementOf: (subjectId: string) => number | null | undefined;
  readonly stored: number;
  /** Keeps an answer until the server has it; later ones in the same slot replace it. */
  readonly keep: (command: Extract<ReviewCommand, { do: "agree" | "say" }>) => Promise<Reply>;
  readonly own: (subjectId: string) => Promise<Reply | { ok: false; reason: "offline" }>;
}

/** What this person is asked, and what was answered so far, stored or on its way. */
export function useReview(activity: Activity, step: Step): Reviewing {
  const client = useWorkshop();
  const { me } = useSeat();
  const { personId, as } = useSpeaker();
  const { cardKind, unit, only } = withDefaults<{
    cardKind: "factor" | "assumption" | "scenario" | "option";
    unit: "cards" | "clusters";
    only?: "selected";
  }>(reviewDefaults, activity.settings);
  const isByLink = me?.reviews !== undefined;
  const round = me?.reviews?.round ?? hallRound(step);
  // Whoever came by a link is sent nothing but what is asked.
  const choice = isByLink ? { cardKind, unit: "clusters" as const } : { cardKind, unit, only };
  const subjects = useSubjects(activity, { ...step, round }, choice);
  const responses = useRecords("my-response").filter(
    (it) => it.activityId === activity.id && it.round === round && it.as === as,
  );
  const waiting = useOutbox().flatMap(({ command, refused }) =>
    command.type === "activity" && command.activityId === activity.id && command.as === as && refused === null
      ? [command.command as ReviewCommand]
      : [],
  );
  const storedOf = (subjectId: string) =>
    responses.find((response) => response.subjectId === subjectId)?.value as Reviewed | undefined;
  const envelope = (command: ReviewCommand) => ({
    type: "activity" as const,
    activityId: activity.id,
    command,
    ...(as && { as }),
  });
  return {
    subjects,
    isByLink,
    round,
    isStored: (subjectId) => storedOf(subjectId) !== undefined,
    agreementOf: (subjectId) => {
      const changed = waiting.findLast(
        (command) => command.do === "agree" && command.subjectId === subjectId,
      );
      return changed?.do === "agree" ? changed.agreement : storedOf(subjectId)?.agreement;
    },
    stored: responses.length,
    keep: (command) => {
      const part = command.do === "say" ? command.as : command.do;
      const slot = `review.${activity.id}.${round}.${command.subjectId}.${part}.${personId}`;
      return client.keep(envelope(command), slot).reply;
    },
    own: (subjectId) => client.send(envelope({ do: "own", subjectId })),
  };
}
