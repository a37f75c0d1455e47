"use client";

import { useEffect, useMemo, useRef, useState } from "react";

interface Arrived {
  readonly id: string;
  readonly createdAt: number;
}

const dotMilliseconds = 20_000;
/** Cards that are older than this were hidden before: a reveal shows them all at once, none of them is new. */
const oldMilliseconds = 30_000;

/**
 * What came in, in batches: whoever reads the wall is not disturbed by each single card. What was taken away goes at
 * once. `fresh` names those that came with a batch in the last twenty seconds.
 */
export function useBatched<T extends Arrived>(
  records: readonly T[],
  now: () => number,
  pause = 4000,
): { shown: readonly T[]; fresh: ReadonlySet<string> } {
  const [known, setKnown] = useState<ReadonlyMap<string, number>>(
    () => new Map(records.map(({ id }) => [id, 0])),
  );
  const [moment, setMoment] = useState(0);
  const waiting = useMemo(() => records.filter(({ id }) => !known.has(id)), [records, known]);
  // An empty wall has nobody reading it: the first cards are laid at once, as after a reveal.
  const urgent = known.size === 0 || waiting.some(({ createdAt }) => now() - createdAt > oldMilliseconds);
  const hasWaiting = waiting.length > 0;
  const latest = useRef(waiting);
  latest.current = waiting;

  useEffect(() => {
    if (!hasWaiting) return;
    const timer = setTimeout(
      () =>
        setKnown((before) => {
          const at = now();
          const added = latest.current
            .filter(({ id }) => !before.has(id))
            .map(({ id, createdAt }) => [id, at - createdAt > oldMilliseconds ? 0 : at] as const);
          return new Map([...before, ...added]);
        }),
      urgent ? 0 : pause,
    );
    return () => clearTimeout(timer);
  }, [hasWaiting, urgent, pause, now]);

  const newest = Math.max(0, ...known.values());
  useEffect(() => {
    if (newest === 0) return;
    setMoment(newest);
    const timer = setTimeout(() => setMoment(newest + dotMilliseconds + 1), dotMilliseconds);
    return () => clearTimeout(timer);
  }, [newest]);

  return useMemo(() => {
    const shown = records.filter(({ id }) => known.has(id));
    const fresh = shown.filter(({ id }) => {
      const at = known.get(id) ?? 0;
      return at > 0 && moment - at <= dotMilliseconds;
    });
    return { shown, fresh: new Set(fresh.map(({ id }) => id)) };
  }, [records, known, moment]);
}
