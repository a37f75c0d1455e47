"use client";

import { useSyncExternalStore } from "react";
import { browserStorage } from "#components/live/storage.ts";

const key = (workshopId: string) => `weitblick.organiser.handed-out.${workshopId}`;
const listeners = new Set<() => void>();

/** This laptop remembers that somebody has taken a link or printed the codes: the checklist's last line. */
export function handOut(workshopId: string): void {
  browserStorage().setItem(key(workshopId), "yes");
  for (const listener of listeners) listener();
}

export function useHandedOut(workshopId: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => browserStorage().getItem(key(workshopId)) !== null,
    () => false,
  );
}
