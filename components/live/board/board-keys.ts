"use client";

import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { cardButtons as buttons, idOf } from "./picking.ts";

/**
 * Arrow keys between cards: up and down in their order, left and right to the nearest card of the next column.
 * Tells from which card to which the focus went.
 */
export function moveFocus(root: HTMLElement, event: KeyboardEvent): readonly string[] {
  const from = document.activeElement;
  if (!(from instanceof HTMLElement) || from.dataset.cardButton === undefined) return [];
  const all = buttons(root);
  const at = all.indexOf(from);
  const target =
    event.key === "ArrowDown"
      ? all[at + 1]
      : event.key === "ArrowUp"
        ? all[at - 1]
        : event.key === "ArrowRight" || event.key === "ArrowLeft"
          ? beside(all, from, event.key === "ArrowRight" ? 1 : -1)
          : undefined;
  if (!target) return [];
  event.preventDefault();
  target.focus();
  target.scrollIntoView({ block: "nearest" });
  return [from, target].flatMap((element) => idOf(element) ?? []);
}

function beside(all: readonly HTMLElement[], from: HTMLElement, direction: 1 | -1): HTMLElement | undefined {
  const box = from.getBoundingClientRect();
  const candidates = all
    .map((element) => ({ element, other: element.getBoundingClientRect() }))
    .filter(({ other }) => (direction === 1 ? other.left > box.left + 20 : other.left < box.left - 20));
  if (candidates.length === 0) return undefined;
  const lefts = candidates.map(({ other }) => other.left);
  const column = direction === 1 ? Math.min(...lefts) : Math.max(...lefts);
  return candidates
    .filter(({ other }) => Math.abs(other.left - column) < 20)
    .sort((a, b) => Math.abs(a.other.top - box.top) - Math.abs(b.other.top - box.top))[0]?.element;
}

/**
 * Keeps the focus on a card that was moved or taken away under it: on the same card in its new place, else on its
 * neighbour. Where the focus was left on purpose it stays.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, version: unknown) {
  const kept = useRef<{ id: string; neighbour: string | undefined } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks after each change of the board
  useEffect(() => {
    const held = kept.current;
    if (!held || !root.current || document.activeElement !== document.body) return;
    const find = (id: string | undefined) =>
      id === undefined
        ? null
        : root.current?.querySelector<HTMLElement>(`[data-card-button="${CSS.escape(id)}"]`);
    (find(held.id) ?? find(held.neighbour))?.focus();
  }, [version]);
  return {
    onFocus: (id: string) => {
      const all = root.current ? buttons(root.current).map(({ dataset }) => dataset.cardButton) : [];
      const at = all.indexOf(id);
      kept.current = { id, neighbour: all[at + 1] ?? all[at - 1] };
    },
    onBlur: ({ target, relatedTarget }: FocusEvent) => {
      const id = target instanceof HTMLElement ? target.dataset.cardButton : undefined;
      // A dialog or a button of the board only borrows the focus.
      const borrowed = relatedTarget instanceof Node && root.current?.contains(relatedTarget);
      queueMicrotask(() => {
        // A card that is taken out of the page loses the focus without anybody's will.
        if (!target.isConnected || borrowed || document.querySelector("dialog[open]")) return;
        if (kept.current?.id === id) kept.current = null;
      });
    },
  };
}
