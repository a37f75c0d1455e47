"use client";

import type { RefObject } from "react";
import { useShortcuts } from "../staff/shortcuts.tsx";
import type { Desk } from "./desk.tsx";

interface BoardActions {
  spot: (id: string) => void;
  undo: () => void;
}

/** Keys mean what is picked; without a selection the card that has the focus. */
export function useBoardShortcuts(
  root: RefObject<HTMLElement | null>,
  { selected, select, ask, can }: Desk,
  { spot, undo }: BoardActions,
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
