"use client";

import { useCallback, useEffect, useState } from "react";
import { ask } from "#components/live/api.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import type { ConsistencyProblem, ConsistencyResult } from "#methods/consistency.ts";
import type { SearchAnswer } from "#protocol/http.ts";
import { foundIn, searchMatrix } from "./search-body.ts";

/** "lost": another search of the workshop has taken its place, or the server was started again. */
export type LongSearch =
  | { readonly is: "none" | "lost" | "failed" | "refused" | "offline" }
  | { readonly is: "running"; readonly progress: number }
  | { readonly is: "done"; readonly result: ConsistencyResult };

/** What was asked for: another box is another search. */
interface Asked {
  readonly problem: ConsistencyProblem;
  readonly id: string | null;
  readonly search: LongSearch;
}

const lookEvery = 700;
const none: LongSearch = { is: "none" };

/** The server's search through a box: begun, followed, cancelled. For whoever leads; the server lets nobody else. */
export function useLongSearch(problem: ConsistencyProblem) {
  const workshopId = useRecords("workshop")[0]?.id ?? "";
  const path = `/api/workshops/${workshopId}/searches`;
  const [asked, setAsked] = useState<Asked | null>(null);
  const call = useCallback(
    async (method: "GET" | "POST", body?: object): Promise<Omit<Asked, "problem">> => {
      const answer = await ask<SearchAnswer>(method, path, body);
      if (!answer.ok)
        return { id: null, search: { is: answer.refused === "offline" ? "offline" : "refused" } };
      return stateOf(answer.value, problem);
    },
    [path, problem],
  );
  const current = asked?.problem === problem ? asked : null;
  const start = async () => {
    setAsked({ problem, id: null, search: { is: "running", progress: 0 } });
    setAsked({ problem, ...(await call("POST", { kind: "consistency", matrix: searchMatrix(problem) })) });
  };
  const cancel = async () => {
    setAsked(null);
    await ask("DELETE", path);
  };
  const id = current?.search.is === "running" ? current.id : null;
  useEffect(() => {
    if (id === null) return;
    const timer = setInterval(async () => {
      const next = await call("GET");
      // A hall's Wi-Fi drops requests: the next one asks again.
      if (next.search.is === "offline") return;
      const search = next.id === id ? next.search : ({ is: "lost" } as const);
      setAsked((known) => (known?.id === id ? { problem, id, search } : known));
    }, lookEvery);
    return () => clearInterval(timer);
  }, [id, call, problem]);
  return { search: current?.search ?? none, start, cancel };
}

function stateOf({ search }: SearchAnswer, problem: ConsistencyProblem): Omit<Asked, "problem"> {
  if (search?.kind !== "consistency") return { id: null, search: { is: "lost" } };
  const { id, status, progress, result } = search;
  if (status === "failed") return { id, search: { is: "failed" } };
  if (result?.kind === "consistency") return { id, search: { is: "done", result: foundIn(result, problem) } };
  return { id, search: { is: "running", progress } };
}
