export interface TallyGroup {
  full: number;
  open: number;
}

/** People are strokes, bundled in fives: first those who have answered, then those still to come. */
export function tallyGroups(count: number, of: number): TallyGroup[] {
  const full = Math.max(0, Math.floor(count));
  const total = Math.max(full, Math.floor(of));
  const groups: TallyGroup[] = [];
  for (let start = 0; start < total; start += 5) {
    const size = Math.min(5, total - start);
    const filled = Math.min(size, Math.max(0, full - start));
    groups.push({ full: filled, open: size - filled });
  }
  return groups;
}

/** Strokes get finer above seventy people, so that the tally keeps its width. */
export function tallyScale(of: number): number {
  return of > 70 ? 70 / of : 1;
}
