"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { RehearsalAnswer, RehearsalPace, RehearsalState } from "#protocol/http.ts";
import { ask } from "./api.ts";

export interface RehearsalDesk {
  /** Undefined until the server has answered, null when there is none. */
  readonly rehearsal: RehearsalState | null | undefined;
  readonly refused: string | null;
  readonly busy: "starting" | "changing" | "ending" | null;
  readonly start: (wish: { people: number } & Omit<RehearsalPace, "isRunning">) => Promise<boolean>;
  readonly change: (pace: RehearsalPace) => Promise<boolean>;
  readonly end: () => Promise<boolean>;
}

/** While one is going this page looks how it goes; a hidden tab asks nothing. */
const lookEvery = 1500;

/** A workshop's rehearsal: how it goes now, and what one does with it. */
export function useRehearsal(workshopId: string): RehearsalDesk {
  const [rehearsal, setRehearsal] = useState<RehearsalState | null>();
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState<RehearsalDesk["busy"]>(null);
  const asked = useRef(0);
  const call = useCallback(
    async (method: "GET" | "POST" | "PATCH" | "DELETE", body?: object) => {
      asked.current += 1;
      const number = asked.current;
      const answer = await ask<RehearsalAnswer>(method, `/api/workshops/${workshopId}/rehearsal`, body);
      // Whoever looked before something was done knows less.
      if (number !== asked.current) return answer.ok;
      setRefused(answer.ok ? null : answer.refused);
      if (answer.ok) setRehearsal(answer.value.rehearsal);
      return answer.ok;
    },
    [workshopId],
  );
  const doing = async (what: NonNullable<typeof busy>, work: () => Promise<boolean>) => {
    setBusy(what);
    try {
      return await work();
    } finally {
      setBusy(null);
    }
  };
  const isThere = Boolean(rehearsal);
  useEffect(() => {
    void call("GET");
    if (!isThere || busy) return;
    const timer = setInterval(() => document.visibilityState === "visible" && void call("GET"), lookEvery);
    return () => clearInterval(timer);
  }, [call, isThere, busy]);
  return {
    rehearsal,
    refused,
    busy,
    start: (wish) => doing("starting", () => call("POST", wish)),
    change: (pace) => doing("changing", () => call("PATCH", pace)),
    end: () => doing("ending", () => call("DELETE")),
  };
}
