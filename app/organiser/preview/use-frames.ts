"use client";

import { useEffect, useRef } from "react";
import { type PreviewMessage, previewKind, readyKind } from "#components/live/preview/preview-message.ts";

/** The plan goes as it is typed: each preview makes sure for itself that it understands it. */
export type Told = Pick<PreviewMessage, "workshopId" | "joinCode" | "logos" | "show" | "samples" | "origin"> &
  Readonly<Record<string, unknown>>;

/** Tells every preview on this page, also one inside another, what to show: when it comes up and at each change. */
export function useFrames(told: Told): void {
  const frames = useRef(new Set<Window>());
  const latest = useRef(told);
  latest.current = told;
  useEffect(() => {
    const hear = ({ origin, source, data }: MessageEvent<unknown>) => {
      const isReady = typeof data === "object" && data !== null && "kind" in data && data.kind === readyKind;
      if (origin !== location.origin || !isReady || !(source && "closed" in source)) return;
      frames.current.add(source);
      tell(source, latest.current);
    };
    window.addEventListener("message", hear);
    return () => window.removeEventListener("message", hear);
  }, []);
  const text = JSON.stringify(told);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told anew when what it says is another
  useEffect(() => {
    for (const frame of frames.current) {
      if (frame.closed) frames.current.delete(frame);
      else tell(frame, latest.current);
    }
  }, [text]);
}

const tell = (frame: Window, told: Told) =>
  frame.postMessage({ ...told, kind: previewKind }, location.origin);
