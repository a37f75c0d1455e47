"use client";

import { type RefObject, useLayoutEffect, useState, useSyncExternalStore } from "react";
import { hyphenationSplit, subscribeHyphenation } from "../hyphenation.ts";
import type { LabelledMark, PlaneBox } from "./label-candidates.ts";
import { type MapAxis, type MapPoint, percentOn } from "./map-points.ts";
import type { PlacedLabel } from "./place-labels.ts";

export type PlaceLabels = (marks: readonly LabelledMark[], plane: PlaneBox) => PlacedLabel[];

/** A place in px, and the plane it was worked out for. */
export type Placement = PlacedLabel & { box: { width: number; height: number } };

/** Labels are laid out once to know their size, then placed; again when the picture or the hyphens change. */
export function usePlaced(
  plane: RefObject<HTMLDivElement | null>,
  named: readonly MapPoint[],
  x: MapAxis,
  y: MapAxis,
  place: PlaceLabels,
): ReadonlyMap<string, Placement> {
  const [placed, setPlaced] = useState<ReadonlyMap<string, Placement>>(new Map());
  const [size, setSize] = useState("");
  const hyphens = useSyncExternalStore(subscribeHyphenation, hyphenationSplit, () => null);
  const what = JSON.stringify([
    named.map(({ id, title, x: px, y: py }) => [id, title, px, py]),
    x.range,
    y.range,
  ]);
  useLayoutEffect(() => {
    const element = plane.current;
    if (element === null) return;
    const look = () => setSize(`${element.clientWidth} ${element.clientHeight}`);
    const again = () => setSize((known) => `${known} `);
    const observer = new ResizeObserver(look);
    observer.observe(element);
    document.fonts?.addEventListener("loadingdone", again);
    return () => {
      observer.disconnect();
      document.fonts?.removeEventListener("loadingdone", again);
    };
  }, [plane]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `what` stands for the points and axes, `size` for the picture
  useLayoutEffect(() => {
    const element = plane.current;
    if (element === null) return;
    const box = { width: element.clientWidth, height: element.clientHeight };
    const marks = named.map((point) => ({
      id: point.id,
      x: (percentOn(point.x, x.range) / 100) * box.width,
      y: (1 - percentOn(point.y, y.range) / 100) * box.height,
      label: labelSize(element, point.id),
      frame: point.spotlight ? markEdge(element) / 6 : 0,
    }));
    const result = place(marks, readPlane(element, box));
    setPlaced(new Map(result.map((label) => [label.id, { ...label, box }])));
  }, [what, size, hyphens, place]);
  return placed;
}

function labelSize(plane: HTMLElement, id: string): { width: number; height: number } {
  const element = plane.querySelector<HTMLElement>(`[data-label="${CSS.escape(id)}"]`);
  if (element === null || element.offsetWidth === 0) return { width: 0, height: 0 };
  // Wrapped text is narrower than the box it was wrapped in; the rectangle of the words is what counts.
  const words = document.createRange();
  words.selectNodeContents(element);
  const scale = element.getBoundingClientRect().width / element.offsetWidth;
  return {
    width: Math.ceil(words.getBoundingClientRect().width / scale) + 1,
    height: element.offsetHeight,
  };
}

function markEdge(plane: HTMLElement): number {
  return plane.querySelector<HTMLElement>(".mark > .tab")?.offsetWidth ?? 0;
}

function readPlane(plane: HTMLElement, box: { width: number; height: number }): PlaneBox {
  const mark = markEdge(plane);
  const boxes = (selector: string) =>
    [...plane.querySelectorAll<HTMLElement>(selector)].map((element) => ({
      left: element.offsetLeft,
      top: element.offsetTop,
      width: element.offsetWidth,
      height: element.offsetHeight,
    }));
  const obstacles = [...boxes(".plane-q"), ...boxes(".mark-small")];
  return { ...box, mark, gap: mark * 0.18, obstacles, lines: boxes(".plane-cut") };
}
