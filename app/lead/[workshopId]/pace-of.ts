import { activityScreens } from "#activities/screens.ts";
import type { PaceOf } from "#components/live/staff/next-move.ts";

/** A kind of step that this page does not know yet is simply gone on from. */
const unknown = { covered: () => false, reveal: "after-end", endsFirst: false } as const;

export const paceOf: PaceOf = ({ type }) => activityScreens[type]?.pace ?? unknown;
