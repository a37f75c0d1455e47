"use client";

import { useCallback, useEffect, useState } from "react";
import { type Judgement, judgementIn } from "#domain/judgements.ts";
import type { JudgingCommand } from "#domain/judging.ts";
import type { Activity, Step } from "#domain/records.ts";
import { useSpeaker } from "../speaker.tsx";
import { useLine, useOutbox, useRecords, useWorkshop } from "../use-workshop.tsx";

export interface OwnJudgement {
  readonly cell: string;
  readonly value: number | null;
}

export interface CellJudging {
  /** In the order in which they were assigned, stored or on their way. */
  readonly given: readonly OwnJudgement[];
  /** What is to be judged now; null while the next one is fetched, and when there is none. */
  readonly atHand: string | null;
  /** How many this person is asked for; 0 until the first cell is there. */
  readonly of: number;
  readonly stored: number;
  /** The server has nothing to ask. */
  readonly isNothingLeft: boolean;
  readonly judge: (cell: string, value: number | null) => void;
  /** For another one beyond the own share. */
  readonly help: () => void;
}

/** The cells that this person was given, one at a time. Each answer is kept at once, and brings the next cell. */
export function useJudging(activity: Activity, step: Step): CellJudging {
  const client = useWorkshop();
  const { personId, as } = useSpeaker();
  const isOnline = useLine().state === "online";
  const [isNothingLeft, setNothingLeft] = useState(false);
  const { all, stored, isWaiting } = useOwn(activity, step, as);
  const given = all.flatMap(({ cell, value }) => (value === undefined ? [] : [{ cell, value }]));
  const atHand = all.find(({ value }) => value === undefined)?.cell ?? null;
  const of = all[0]?.of ?? 0;
  const envelope = useCallback(
    (command: JudgingCommand) => ({
      type: "activity" as const,
      activityId: activity.id,
      command,
      ...(as && { as }),
    }),
    [activity.id, as],
  );
  const ask = useCallback(
    async (more: boolean) => {
      const reply = await client.send(envelope({ do: "next", ...(more && { more }) }));
      if (reply.ok) setNothingLeft(reply.result.cell === null);
    },
    [client, envelope],
  );
  const mayAsk = isOnline && personId !== "" && step.status === "open" && !step.frozen && !isWaiting;
  const isShort = atHand === null && (of === 0 || given.length < of);
  useEffect(() => {
    if (mayAsk && isShort) void ask(false);
  }, [mayAsk, isShort, ask]);
  const judge = (cell: string, value: number | null) => {
    const more = cell === atHand && given.length >= of;
    const slot = `judge.${activity.id}.${step.round}.${cell}.${personId}`;
    client.keep(envelope({ do: "judge", cell, value, ...(more && { more }) }), slot);
  };
  return { given, atHand, of, stored, isNothingLeft, judge, help: () => void ask(true) };
}

interface Own extends Judgement {
  readonly cell: string;
}

/** What the server has, and over it what is still on its way. */
function useOwn(activity: Activity, { round }: Step, as: string | undefined) {
  const waiting = useOutbox().flatMap(({ command, refused }) =>
    command.type === "activity" && command.activityId === activity.id && command.as === as && refused === null
      ? [command.command as JudgingCommand]
      : [],
  );
  const responses = useRecords("my-response").filter(
    (one) => one.activityId === activity.id && one.round === round && one.as === as,
  );
  const all = responses
    .map((response): Own => {
      const judgement = judgementIn(response);
      const onItsWay = waiting.findLast((one) => one.do === "judge" && one.cell === response.subjectId);
      const value = onItsWay?.do === "judge" ? onItsWay.value : judgement.value;
      return { ...judgement, cell: response.subjectId, value };
    })
    .sort((a, b) => a.leasedAt - b.leasedAt);
  const stored = responses.filter((response) => judgementIn(response).value !== undefined).length;
  return { all, stored, isWaiting: waiting.length > 0 };
}
