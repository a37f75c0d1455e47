"use client";

import { useEffect, useState } from "react";
import { type Line, middle } from "../equipment/judge.ts";
import { useLine, useWorkshop } from "./use-workshop.tsx";

export interface LineCheck extends Line {
  /** How many seconds this device's clock is ahead of the server's. */
  readonly clockAhead: number;
  /** Addresses of other machines that this page has asked for: none, in a hall without internet. */
  readonly foreign: number;
  readonly hasFont: boolean;
}

const tries = 5;

/** How this device reaches the server: by which way, how quickly, and with nothing from elsewhere. */
export function useLineCheck(): LineCheck {
  const client = useWorkshop();
  const isOnline = useLine().state === "online";
  const [measured, setMeasured] = useState<Omit<LineCheck, "isOnline">>({
    transport: null,
    delay: null,
    clockAhead: 0,
    foreign: 0,
    hasFont: false,
  });
  useEffect(() => {
    let gone = false;
    const measure = async () => {
      const delays: number[] = [];
      for (let at = 0; at < tries && !gone; at += 1) {
        const asked = performance.now();
        const answer = await fetch("/health", { cache: "no-store" }).catch(() => null);
        if (answer?.ok) delays.push(performance.now() - asked);
      }
      if (gone) return;
      const name = client.socket.io.engine?.transport.name;
      setMeasured({
        transport: name === "websocket" || name === "polling" ? name : null,
        delay: middle(delays),
        clockAhead: Math.round((Date.now() - client.now()) / 1000),
        foreign: performance.getEntriesByType("resource").filter(isForeign).length,
        hasFont: document.fonts.check('16px "Source Sans 3"'),
      });
    };
    void measure();
    const timer = setInterval(() => void measure(), 5000);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [client]);
  return { isOnline, ...measured };
}

const isForeign = ({ name }: PerformanceEntry): boolean =>
  /^https?:/.test(name) && new URL(name).origin !== location.origin;
