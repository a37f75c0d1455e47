"use client";

import { useState } from "react";

/**
 * A list that does not move under the reader: what is new waits until it is asked for, what is gone goes at once,
 * and words are always the latest. Whoever has seen an empty list is shown the first arrivals at once.
 */
export function useSettled<T extends { readonly id: string }>(
  list: readonly T[],
): { shown: readonly T[]; waiting: number; showAll: () => void } {
  const [known, setKnown] = useState(() => new Set(list.map(({ id }) => id)));
  const shown = list.filter(({ id }) => known.has(id));
  const showAll = () => setKnown(new Set(list.map(({ id }) => id)));
  if (shown.length === 0 && list.length > 0) {
    showAll();
    return { shown: list, waiting: 0, showAll };
  }
  return { shown, waiting: list.length - shown.length, showAll };
}
