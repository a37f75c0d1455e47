"use client";

import { useCallback, useEffect, useState } from "react";
import { useSpeaker } from "#components/live/speaker.tsx";
import { useWorkshop } from "#components/live/use-workshop.tsx";
import type { Activity, Step } from "#domain/records.ts";
import type { RateCommand } from "./schemas.ts";
import type { Rating } from "./use-rate.ts";

type Told = Readonly<Record<string, string | number | boolean | null>>;

/** Where the others stand on one scale; without quartiles while too few have answered. */
export interface Standing {
  readonly n: number;
  readonly quarters: { readonly q1: number; readonly median: number; readonly q3: number } | null;
}

export interface Delphi {
  readonly standingOf: (scale: "0" | "1") => Standing | null;
  /** On some scale the own answer lies outside the middle half. */
  readonly isOutside: boolean;
  /** The own reason as the server has it. */
  readonly reason: string;
  readonly isReasonHidden: boolean;
  readonly refresh: () => void;
  readonly take: (told: Told) => void;
  readonly giveReason: (text: string) => Promise<boolean>;
}

/** Asks for the others' answers to one subject as soon as the own one is stored, and never before. */
export function useDelphi(activity: Activity, step: Step, subjectId: string, rating: Rating): Delphi {
  const client = useWorkshop();
  const { personId, as } = useSpeaker();
  const [told, setTold] = useState<Told>({});
  const isDelphi = rating.settings.feedback === "delphi";
  const isStored = rating.isStored(subjectId);
  const take = useCallback((next: Told) => setTold((before) => ({ ...before, ...next })), []);
  const envelope = useCallback(
    (command: RateCommand) => ({
      type: "activity" as const,
      activityId: activity.id,
      command,
      ...(as && { as }),
    }),
    [activity.id, as],
  );
  const refresh = useCallback(async () => {
    const reply = await client.send(envelope({ do: "feedback", subjectId }));
    if (reply.ok) take(reply.result);
  }, [client, envelope, subjectId, take]);
  useEffect(() => {
    if (isDelphi && isStored) void refresh();
  }, [isDelphi, isStored, refresh]);
  const giveReason = async (text: string) => {
    const slot = `reason.${activity.id}.${step.round}.${subjectId}.${personId}`;
    const reply = await client.keep(envelope({ do: "reason", subjectId, text }), slot).reply;
    if (reply.ok) take({ reason: text.trim() });
    return reply.ok;
  };
  const standingOf = (scale: "0" | "1") => (isDelphi && isStored ? standing(told, scale) : null);
  const marks = rating.marksOf(subjectId);
  const isOutside = (["0", "1"] as const).some((scale) => {
    const quarters = standingOf(scale)?.quarters;
    const own = marks[scale];
    return quarters && typeof own === "number" && (own < quarters.q1 || own > quarters.q3);
  });
  const reason = typeof told.reason === "string" ? told.reason : "";
  const isReasonHidden = told.isReasonHidden === true;
  return { standingOf, isOutside, reason, isReasonHidden, refresh: () => void refresh(), take, giveReason };
}

function standing(told: Told, scale: "0" | "1"): Standing | null {
  const number = (key: string) => {
    const value = told[`${scale}.${key}`];
    return typeof value === "number" ? value : null;
  };
  const [n, q1, median, q3] = [number("n"), number("q1"), number("median"), number("q3")];
  if (n === null) return null;
  return { n, quarters: q1 === null || median === null || q3 === null ? null : { q1, median, q3 } };
}
