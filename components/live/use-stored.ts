"use client";

import { useCallback, useState } from "react";
import { browserStorage } from "./storage.ts";

/** A small thing that this device remembers, as JSON; `read` makes sure that it is one, whatever was stored. */
export function useStored<T>(key: string, read: (stored: unknown) => T): [T, (value: T) => void] {
  const [storage] = useState(browserStorage);
  const [kept, setKept] = useState(() => ({ key, value: read(parse(storage.getItem(key))) }));
  // Another step or round: what was kept for the last one is not meant.
  const current = kept.key === key ? kept : { key, value: read(parse(storage.getItem(key))) };
  if (current !== kept) setKept(current);
  const change = useCallback(
    (value: T) => {
      storage.setItem(key, JSON.stringify(value));
      setKept({ key, value });
    },
    [storage, key],
  );
  return [current.value, change];
}

function parse(stored: string | null): unknown {
  try {
    return JSON.parse(stored ?? "null");
  } catch {
    return null;
  }
}
