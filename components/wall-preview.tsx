"use client";

import { type ReactNode, useLayoutEffect, useRef, useState } from "react";

export interface WallPreviewProps {
  /** What the projector really shows, so that lines break and pages turn at the same places. */
  width?: number;
  height?: number;
  label: string;
  /** What is shown is longer than its screen and can be scrolled; it has a name of its own. */
  scrolls?: boolean;
  children: ReactNode;
}

/** The wall itself on the lead, laid out at the projector's size and then scaled; not reachable by keyboard. */
export function WallPreview({ width = 1920, height = 1080, label, scrolls, children }: WallPreviewProps) {
  const box = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setScale(element.clientWidth / width));
    observer.observe(element);
    return () => observer.disconnect();
  }, [width]);
  return (
    <div
      ref={box}
      className="wall-preview"
      {...{ role: scrolls ? "group" : "img", "aria-label": label }}
      data-scrolls={scrolls ? "" : undefined}
      style={{ aspectRatio: `${width} / ${height}` }}
    >
      <div
        inert={!scrolls}
        style={{ width, height, transform: `scale(${scale})`, visibility: scale > 0 ? "visible" : "hidden" }}
      >
        {children}
      </div>
    </div>
  );
}
