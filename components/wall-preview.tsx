"use client";

import { type ReactNode, useLayoutEffect, useRef, useState } from "react";

export interface WallPreviewProps {
  /** What the projector really shows, so that lines break and pages turn at the same places. */
  width?: number;
  height?: number;
  label: string;
  children: ReactNode;
}

/** The wall itself on the lead, laid out at the projector's size and then scaled; not reachable by keyboard. */
export function WallPreview({ width = 1920, height = 1080, label, children }: WallPreviewProps) {
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
      role="img"
      aria-label={label}
      style={{ aspectRatio: `${width} / ${height}` }}
    >
      <div
        inert
        style={{ width, height, transform: `scale(${scale})`, visibility: scale > 0 ? "visible" : "hidden" }}
      >
        {children}
      </div>
    </div>
  );
}
