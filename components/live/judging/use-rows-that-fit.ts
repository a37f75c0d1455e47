"use client";

import { type RefObject, useEffect, useState } from "react";

/** How many of a table's rows have room in the box around it; before it is measured, `first`. */
export function useRowsThatFit(box: RefObject<HTMLDivElement | null>, first: number): number {
  const [rows, setRows] = useState(first);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const head = element.querySelector("thead")?.offsetHeight ?? 0;
      const heights = [...element.querySelectorAll("tbody tr")].map(
        (row) => (row as HTMLElement).offsetHeight,
      );
      const tallest = Math.max(0, ...heights);
      // A layer that is not shown has no height, and says nothing.
      if (tallest > 0 && element.clientHeight > 0)
        setRows(Math.max(1, Math.floor((element.clientHeight - head) / tallest)));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return rows;
}
