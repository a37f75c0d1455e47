import type { ActivityMinutes } from "#domain/minutes.ts";
import type { PauseSettings } from "./activity.ts";

/** One line: that there was a break, and how long. German only: the minutes are for German administrations. */
export const minutes: ActivityMinutes<PauseSettings> = ({ activity, step }) => {
  const planned = `geplant ${activity.minutes} Minuten`;
  const lasted =
    step.openedAt === null || step.closedAt === null
      ? planned
      : `${Math.max(1, Math.round((step.closedAt - step.openedAt) / 60_000))} Minuten (${planned})`;
  return [{ kind: "paragraph", text: `${activity.title.de}: ${lasted}.` }];
};
