import type { Stage } from "#domain/records.ts";
import type { Countdown } from "../clock-time.ts";

/** The time of the table that speaks now; null when there is no gallery. */
export function galleryTime(stage: Stage | undefined): Countdown | null {
  const { gallery } = stage ?? {};
  if (!gallery) return null;
  return { startedAt: gallery.startedAt, deadline: gallery.startedAt + gallery.seconds * 1000 };
}
