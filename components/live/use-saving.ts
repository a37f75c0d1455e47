"use client";

import { useLine, useOutbox } from "./use-workshop.tsx";

export interface Saving {
  readonly state: "saved" | "sending" | "offline";
  /** Entries that the server has not acknowledged. */
  readonly waiting: number;
}

/** Where the entries are. Never "saved" while one of them is not on the server's disk. */
export function useSaving(): Saving {
  const waiting = useOutbox().filter((item) => item.refused === null).length;
  const online = useLine().state === "online";
  return { state: !online ? "offline" : waiting > 0 ? "sending" : "saved", waiting };
}
