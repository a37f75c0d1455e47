/** Who judges which cell: one at a time, on lease, always where fewest have judged. Nobody chooses. */

/** A cell of the matrix and who is at it. */
export type CellLoad = {
  readonly cell: string;
  /** Answers given; skipped ones are none. */
  readonly answers: number;
  /** Phones that have been given the cell and are still here without having answered. */
  readonly leases: number;
};

/**
 * The next cell for one person: where answers plus running leases are fewest, ties by chance; never one of
 * `done` (answered or skipped by this person); null when nothing is left. `chance` gives 0..1, without 1.
 * One pass over the cells, for it is called at each judgement.
 */
export function nextCell(
  loads: Iterable<CellLoad>,
  done: ReadonlySet<string>,
  chance: () => number,
): string | null {
  let fewest = Number.POSITIVE_INFINITY;
  let candidates: string[] = [];
  for (const { cell, answers, leases } of loads) {
    const load = answers + leases;
    if (load > fewest || done.has(cell)) continue;
    if (load < fewest) candidates = [];
    fewest = load;
    candidates.push(cell);
  }
  return candidates[Math.floor(chance() * candidates.length)] ?? null;
}
