"use client";

import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { settingsOf } from "#components/live/activity-settings.ts";
import { LeadDesk } from "#components/live/board/lead-desk.tsx";
import { sort } from "./activity.ts";

/** The board itself: bundles, merging, moving. */
export default function SortLead({ activity }: ActivityScreenProps) {
  return <LeadDesk cardKind={settingsOf(sort, activity).cardKind} />;
}
