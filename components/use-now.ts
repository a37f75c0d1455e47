"use client";

import { useEffect, useState } from "react";

/** The corrected clock, once a second, on the second of the deadline; null until mounted, so server and browser agree. */
export function useNow(now: () => number, deadline: number, running: boolean): number | null {
  const [moment, setMoment] = useState<number | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      clearTimeout(timer);
      const current = now();
      setMoment(current);
      const left = deadline - current;
      if (running && left > 0) timer = setTimeout(tick, (left % 1000) + 5);
    };
    tick();
    // A laptop that wakes up, or a corrected clock, must not wait for a second that has long passed.
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [now, deadline, running]);
  return moment;
}
