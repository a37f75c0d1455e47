"use client";

import type { DragEvent } from "react";
import { type Place, placeKey, useDesk } from "./desk.tsx";

const heldType = "application/x-weitblick-cards";

/** Handlers for a place that takes cards; the innermost place under the pointer wins. */
export function useDropTarget(place: Place) {
  const { over, setOver, move } = useDesk();
  const key = placeKey(place);
  return {
    over: over === key,
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(heldType)) return;
      event.preventDefault();
      event.stopPropagation();
      if (over !== key) setOver(key);
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      const into = event.relatedTarget;
      if (into instanceof Node && event.currentTarget.contains(into)) return;
      if (over === key) setOver(null);
    },
    onDrop: (event: DragEvent) => {
      const ids = readHeld(event.dataTransfer);
      if (ids.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(null);
      move(ids, place);
    },
  };
}

export function holdCards(transfer: DataTransfer, ids: readonly string[]): void {
  transfer.effectAllowed = "move";
  transfer.setData(heldType, JSON.stringify(ids));
}

function readHeld(transfer: DataTransfer): string[] {
  try {
    const held: unknown = JSON.parse(transfer.getData(heldType) || "[]");
    return Array.isArray(held) ? held.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}
