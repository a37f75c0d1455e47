"use client";

import { useEffect, useState } from "react";
import { useWorkshop } from "./use-workshop.tsx";

/** Whether the server's clock has not yet reached a moment; tells when it has. */
export function useNowUntil(moment: number): boolean {
  const { now } = useWorkshop();
  const [, tell] = useState(0);
  useEffect(() => {
    const left = moment - now();
    if (left <= 0) return;
    const timer = setTimeout(() => tell((count) => count + 1), left + 50);
    return () => clearTimeout(timer);
  }, [moment, now]);
  return now() < moment;
}
