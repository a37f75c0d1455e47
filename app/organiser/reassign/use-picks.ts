"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { between, toggled } from "#components/live/board/picking.ts";

export interface Picks {
  readonly picked: ReadonlySet<string>;
  readonly pick: (id: string, withRange: boolean) => void;
  readonly pickAll: (ids: readonly string[], on: boolean) => void;
  readonly clear: () => void;
  /** For each checkbox: arrows go to the next one, with Shift they pick on the way. */
  readonly keys: (event: KeyboardEvent<HTMLInputElement>, id: string) => void;
}

/** Picks among cards in the order in which they are listed. */
export function usePicks(order: readonly string[]): Picks {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const pickAll = (ids: readonly string[], on: boolean) =>
    setPicked((before) => {
      const after = new Set(before);
      for (const id of ids) if (on) after.add(id);
        else after.delete(id);
      return after;
    });
  return {
    picked,
    pickAll,
    clear: () => setPicked(new Set()),
    pick: (id, withRange) => {
      const on = !picked.has(id);
      if (withRange) pickAll(between(order, last.current, id), on);
      else setPicked((before) => toggled(before, id));
      last.current = id;
    },
    keys: (event, id) => {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const next = by === undefined ? undefined : order[order.indexOf(id) + by];
      if (next === undefined) return;
      event.preventDefault();
      if (event.shiftKey) pickAll([id, next], true);
      last.current = next;
      document.getElementById(`pick-${next}`)?.focus();
    },
  };
}
