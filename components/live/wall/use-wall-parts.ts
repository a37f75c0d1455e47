"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";

export interface WallParts {
  /** The part that is shown, and which of its own pages. */
  readonly at: number;
  readonly page: number;
  /** The same as one number over all parts. */
  readonly index: number;
  /** Each part tells how many pages it has. */
  readonly tell: (id: string) => (pages: number) => void;
}

/**
 * Several paged parts one after another, e.g. one a field. While nobody turns the page the same part stays in view,
 * also when an earlier one has grown: nothing that is being read moves.
 */
export function useWallParts(
  ids: readonly string[],
  page: number,
  onPages: (pages: number) => void,
): WallParts {
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({});
  const tellers = useRef(new Map<string, (pages: number) => void>());
  const tell = useCallback((id: string) => {
    const known = tellers.current.get(id);
    if (known) return known;
    const made = (pages: number) =>
      setCounts((before) => (before[id] === pages ? before : { ...before, [id]: pages }));
    tellers.current.set(id, made);
    return made;
  }, []);

  const sizes = ids.map((id) => counts[id] ?? 1);
  const total = Math.max(
    1,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  const settled = ids.every((id) => counts[id] !== undefined);
  useEffect(() => onPages(total), [onPages, total]);

  const anchor = useRef<{ wanted: number; settled: boolean; id: string; local: number } | null>(null);
  const kept = anchor.current;
  const keptAt = kept ? ids.indexOf(kept.id) : -1;
  let at = keptAt;
  let local = kept?.local ?? 0;
  if (!kept || kept.wanted !== page || !kept.settled || keptAt === -1) {
    ({ at, local } = locate(sizes, Math.min(page, total - 1)));
  } else {
    local = Math.min(local, (sizes[at] ?? 1) - 1);
  }
  useEffect(() => {
    anchor.current = { wanted: page, settled, id: ids[at] ?? "", local };
  });
  const index = sizes.slice(0, at).reduce((sum, size) => sum + size, 0) + local;
  return useMemo(() => ({ at, page: local, index, tell }), [at, local, index, tell]);
}

function locate(sizes: readonly number[], page: number): { at: number; local: number } {
  let left = page;
  for (const [at, size] of sizes.entries()) {
    if (left < size) return { at, local: left };
    left -= size;
  }
  return { at: 0, local: 0 };
}
