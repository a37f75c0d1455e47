"use client";

import { useFormatter } from "use-intl";

/** An ISO date as a day that people say: Samstag, 14. März 2026. */
export function useDay(): (date: string) => string {
  const format = useFormatter();
  return (date) => {
    const noon = new Date(`${date}T12:00:00Z`);
    return Number.isNaN(noon.getTime())
      ? date
      : format.dateTime(noon, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  };
}
