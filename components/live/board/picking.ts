import type { BoardModel } from "./board-model.ts";

/** From one card to another, both included, in the order in which they lie. */
export function between(order: readonly string[], from: string | null, to: string): string[] {
  const end = order.indexOf(to);
  const start = from === null ? end : order.indexOf(from);
  if (end < 0) return [];
  if (start < 0) return [to];
  return order.slice(Math.min(start, end), Math.max(start, end) + 1);
}

/** Cards that lie in no bundle and are not hidden, in the order of the board: what is still to be ordered. */
export function looseOf({ columns, inbox }: BoardModel): string[] {
  return [...columns.flatMap(({ items }) => items), ...inbox]
    .filter(({ card }) => card.hiddenReason === undefined)
    .map(({ card }) => card.id);
}

export function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}

const buttonSelector = "[data-card-button]";

/** The cards on the table as they lie before whoever looks: folded ones are not among them. */
export const cardButtons = (root: HTMLElement): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(buttonSelector),
];

export const idOf = (element: Element | null | undefined): string | undefined =>
  element instanceof HTMLElement ? element.dataset.cardButton : undefined;

export function focusCard(root: HTMLElement | null, id: string | undefined): void {
  if (id === undefined) return;
  const button = root?.querySelector<HTMLElement>(`[data-card-button="${CSS.escape(id)}"]`);
  button?.focus();
  button?.scrollIntoView({ block: "nearest" });
}
