"use client";

import type { RefObject } from "react";
import { useShortcuts } from "../staff/shortcuts.tsx";
import type { Desk } from "./desk.tsx";
import { cardButtons, focusCard, idOf } from "./picking.ts";

interface BoardActions {
  spot: (id: string) => void;
  undo: () => void;
  /** Picks the card, or lets it go. */
  toggle: (id: string) => void;
  nextField: () => void;
  /** Suggestions for merging, where there is room for them. */
  suggest?: (() => void) | undefined;
}

/** Keys mean what is picked; without a selection the card that has the focus. */
export function useBoardShortcuts(
  root: RefObject<HTMLElement | null>,
  { selected, select, loose, ask, can }: Desk,
  { spot, undo, toggle, nextField, suggest }: BoardActions,
): void {
  const meant = (least: number, then: (ids: readonly string[]) => void) => () => {
    const ids = selected.size > 0 ? [...selected] : focusedCard(root.current);
    if (ids.length >= least) then(ids);
  };
  useShortcuts({
    m: meant(1, (ids) => ask({ kind: "move", ids })),
    g: meant(2, (ids) => ask({ kind: "merge", ids })),
    c: meant(1, (ids) => ask({ kind: "cluster", ids })),
    h: can.hide ? meant(1, (ids) => ask({ kind: "hide", ids })) : undefined,
    s: can.spotlight ? meant(1, ([id]) => id !== undefined && spot(id)) : undefined,
    x: () => {
      const [id] = focusedCard(root.current);
      if (id === undefined || !root.current) return;
      toggle(id);
      // On to the next one: a row of cards is one key each.
      const ids = cardButtons(root.current).map(idOf);
      focusCard(root.current, ids[ids.indexOf(id) + 1]);
    },
    l: loose.length > 0 ? () => select(loose) : undefined,
    j: nextField,
    d: suggest,
    o: can.spotlight ? () => ask({ kind: "graph" }) : undefined,
    z: undo,
    u: undo,
    Escape: selected.size > 0 ? () => select([]) : undefined,
  });
}

function focusedCard(root: HTMLElement | null): string[] {
  const element = document.activeElement;
  const id =
    element instanceof HTMLElement && root?.contains(element) ? element.dataset.cardButton : undefined;
  return id === undefined ? [] : [id];
}
