"use client";

import { useCallback, useEffect, useState } from "react";
import { useFormatter } from "use-intl";

/** "11:08", on a clock of 24 hours in every language. */
export function useTimeOfDay(): (milliseconds: number) => string {
  const format = useFormatter();
  return useCallback(
    (milliseconds) => format.dateTime(milliseconds, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    [format],
  );
}

/** "11:08" as minutes after midnight. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** The server's clock, looked at every few seconds: for times that are told in minutes. */
export function useSlowNow(now: () => number, every = 10_000): number {
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const tick = () => setMoment(now());
    tick();
    const timer = setInterval(tick, every);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [now, every]);
  return moment;
}
