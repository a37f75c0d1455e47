"use client";

import { useEffect, useRef } from "react";

export interface WallKeys {
  turn: (by: 1 | -1) => void;
  curtain: () => void;
  code: () => void;
  dark: () => void;
}

/** A presenter's clicker sends keys to whichever window is in front; on the wall they turn only this wall's page. */
export function useWallKeys(keys: WallKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { turn, curtain, code, dark } = latest.current;
      const actions: Record<string, () => void> = {
        PageDown: () => turn(1),
        ArrowRight: () => turn(1),
        ArrowDown: () => turn(1),
        PageUp: () => turn(-1),
        ArrowLeft: () => turn(-1),
        ArrowUp: () => turn(-1),
        b: curtain,
        ".": curtain,
        q: code,
        d: dark,
        f: () => void toggleFullscreen(),
      };
      const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

async function toggleFullscreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    // Some browsers refuse; F11 still works.
  }
}
