"use client";

import { useState } from "react";
import { randomKey } from "#components/live/random-id.ts";
import { useSpeaker } from "#components/live/speaker.tsx";
import { useStored } from "#components/live/use-stored.ts";
import { useOutbox, useRecord, useRecords, useWorkshop } from "#components/live/use-workshop.tsx";
import { useSubjects } from "#components/live/view-subjects.ts";
import { withDefaults } from "#components/phone/settings.ts";
import { shuffledFor } from "#components/phone/shuffle.ts";
import type { Activity, Step } from "#domain/records.ts";
import type { Subject } from "#domain/subjects.ts";
import type { VoteCommand, VoteSettings } from "./activity.ts";
import { type Dots, noDots, readOwnVote, sameDots, spentOf } from "./own-vote.ts";
import { voteDefaults } from "./defaults.ts";

export interface Voting {
  readonly settings: VoteSettings;
  /** In this person's own order. */
  readonly subjects: readonly Subject[];
  readonly dots: Dots;
  readonly spent: number;
  /** none: nothing cast; cast: the server has these dots; changed: it has others; waiting: on the way. */
  readonly state: "none" | "cast" | "changed" | "waiting";
  /** Somebody has voted, and this device does not hold the key to that ballot. */
  readonly keyLost: boolean;
  readonly put: (subjectId: string, count: number) => void;
  readonly cast: () => void;
}

/** One person's dots in a round. Of a secret vote the server can tell nobody what was cast: the device remembers it. */
export function useVote(activity: Activity, step: Step): Voting {
  const client = useWorkshop();
  const settings = withDefaults(voteDefaults, activity.settings);
  const { personId, as } = useSpeaker();
  const subjects = shuffledFor(`${personId} ${activity.id}`, useSubjects(activity, step, settings));
  const mark = `${activity.id}.${step.round}`;
  const [kept, keep] = useStored(`weitblick.vote.${personId}.${mark}`, readOwnVote);
  const [newKey] = useState(randomKey);
  const voted = useRecord("my-vote", `${mark}.${personId}`) !== undefined;
  const response = useRecords("my-response").find(
    (it) => it.activityId === activity.id && it.round === step.round && it.as === as,
  );
  const slot = `vote.${mark}.${personId}`;
  const waiting = useOutbox().some((item) => item.slot === slot && item.refused === null);
  const stored = settings.secret ? (voted ? kept?.cast : undefined) : (response?.value as Dots | undefined);
  const asked = new Set(subjects.map(({ id }) => id));
  // Dots on a card that was merged away meanwhile are free again.
  const dots: Dots = Object.fromEntries(
    Object.entries(kept?.dots ?? stored ?? noDots).filter(([id, count]) => asked.has(id) && count !== 0),
  );
  return {
    settings,
    subjects,
    dots,
    spent: spentOf(dots),
    state: waiting ? "waiting" : !stored ? "none" : sameDots(stored, dots) ? "cast" : "changed",
    keyLost: settings.secret && voted && !kept?.cast,
    put: (subjectId, count) =>
      keep({ ...(kept ?? {}), key: kept?.key ?? newKey, dots: { ...dots, [subjectId]: count } }),
    cast: () => {
      const key = kept?.key ?? newKey;
      keep({ key, dots, cast: dots });
      const command: VoteCommand = { do: "cast", dots, ...(settings.secret && { ballotKey: key }) };
      client.keep({ type: "activity", activityId: activity.id, command, ...(as && { as }) }, slot);
    },
  };
}
