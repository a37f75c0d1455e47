export interface PagedColumn {
  /** Heights of its cards, in reading order. */
  heights: readonly number[];
  head: number;
}

export interface PageRules {
  /** Columns beside each other: 3, on 4:3 two. */
  slots: number;
  height: number;
  gap: number;
  /** At most nine named things on a page. */
  most: number;
}

/** One column on one page: which cards stand in which of its slots. */
export interface PagePart {
  column: number;
  slots: number[][];
}

export type Page = PagePart[];

/**
 * Deals columns of cards onto pages. Every column is shown at least once, in order; a column that has run out makes room,
 * and what is free goes to the column with most left. Cards are only ever added at a column's end, so a page that is being
 * read does not move.
 */
export function paginate(columns: readonly PagedColumn[], rules: PageRules): Page[] {
  const next = columns.map(() => 0);
  const shown = columns.map(() => false);
  const left = (index: number) => (columns[index]?.heights.length ?? 0) - (next[index] ?? 0);
  const pages: Page[] = [];
  for (;;) {
    const open = columns.map((_, index) => index).filter((index) => left(index) > 0 || !shown[index]);
    if (open.length === 0) return pages;
    const parts = open.slice(0, rules.slots);
    const head = Math.max(...parts.map((index) => columns[index]?.head ?? 0));
    const perSlot = Math.max(1, Math.floor(rules.most / rules.slots));
    const page: Page = parts.map((column) => ({ column, slots: [] }));
    const fill = (part: PagePart) => {
      const heights = columns[part.column]?.heights ?? [];
      const start = next[part.column] ?? 0;
      const end = fillSlot(heights, start, rules.height - head, rules.gap, perSlot);
      part.slots.push(range(start, end));
      next[part.column] = end;
      shown[part.column] = true;
    };
    page.forEach(fill);
    // A column that stands alone keeps the whole width, also while it has few cards: its head must not jump.
    if (columns.length === 1 && page[0]) {
      while (page[0].slots.length < rules.slots) fill(page[0]);
      pages.push(page);
      continue;
    }
    for (let free = rules.slots - page.length; free > 0; free -= 1) {
      const fullest = page.reduce((best, part) => (left(part.column) > left(best.column) ? part : best));
      if (left(fullest.column) === 0) break;
      fill(fullest);
    }
    pages.push(page);
  }
}

/** Where a slot that starts at `start` ends; one card always fits, or the wall would stand still. */
export function fillSlot(
  heights: readonly number[],
  start: number,
  height: number,
  gap: number,
  most: number,
): number {
  let end = start;
  let used = 0;
  while (end < heights.length && end - start < most) {
    used += gap + (heights[end] ?? 0);
    if (used > height && end > start) break;
    end += 1;
  }
  return end;
}

/** The page asked for, or the last one there is. */
export function clampPage(page: number, pages: number): number {
  return Math.max(0, Math.min(page, pages - 1));
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
