"use client";

import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { hyphenationSplit, subscribeHyphenation } from "./hyphenation.ts";

/** The space for one page, read from the laid out element: --cols says how many columns the picture holds. */
export interface Room {
  width: number;
  height: number;
  slots: number;
  gap: number;
}

export interface Measured {
  room: Room;
  /** Known heights by key, in px. */
  heights: ReadonlyMap<string, number>;
  /** Keys that have to be rendered once in the measuring layer, each in an element with data-measure={key}. */
  missing: readonly string[];
}

/**
 * Measures real layout instead of guessing: what is not known yet is rendered once, invisibly, and its height is kept
 * until the picture's size, the fonts or the hyphens change. A key must change with what it stands for. `cols` fixes the
 * number of columns instead of leaving it to the picture's shape.
 */
export function useMeasured(
  keys: readonly string[],
  page: RefObject<HTMLElement | null>,
  layer: RefObject<HTMLElement | null>,
  cols?: number,
): Measured | null {
  const heights = useRef(new Map<string, number>());
  const [room, setRoom] = useState<Room | null>(null);
  const [, setVersion] = useState(0);
  const hyphens = useSyncExternalStore(subscribeHyphenation, hyphenationSplit, () => null);

  const forget = useCallback(() => {
    heights.current = new Map();
    setVersion((version) => version + 1);
  }, []);

  useLayoutEffect(() => {
    const element = page.current;
    if (element === null) return;
    const look = () => {
      const seen = readRoom(element);
      setRoom((known) => (known !== null && JSON.stringify(known) === JSON.stringify(seen) ? known : seen));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [page]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new room or new hyphens make all heights stale
  useLayoutEffect(forget, [room, hyphens, cols]);

  useEffect(() => {
    document.fonts?.addEventListener("loadingdone", forget);
    return () => document.fonts?.removeEventListener("loadingdone", forget);
  }, [forget]);

  useLayoutEffect(() => {
    const elements = layer.current?.querySelectorAll<HTMLElement>("[data-measure]") ?? [];
    for (const element of elements) {
      heights.current.set(element.dataset.measure ?? "", Number.parseFloat(getComputedStyle(element).height));
    }
    if (elements.length > 0) setVersion((version) => version + 1);
  });

  if (room === null) return null;
  return {
    room: { ...room, slots: cols ?? room.slots },
    heights: heights.current,
    missing: keys.filter((key) => !heights.current.has(key)),
  };
}

/** Computed lengths are not touched by a scaled preview's transform, unlike client rectangles. */
function readRoom(element: HTMLElement): Room {
  const style = getComputedStyle(element);
  return {
    width: Number.parseFloat(style.width),
    height: Number.parseFloat(style.height),
    slots: Number.parseInt(style.getPropertyValue("--cols"), 10) || 1,
    gap: Number.parseFloat(style.getPropertyValue("--gap")) || 0,
  };
}
