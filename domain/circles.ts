import type { Circle, Participant, Step } from "./records.ts";
import type { ReadonlyState } from "./state.ts";

/** The round in which those in the hall answer: the latest one that is no circle's. */
export function hallRound({ round, circles = {} }: Pick<Step, "round" | "circles">): number {
  for (let at = round; at > 0; at -= 1) if (!Object.hasOwn(circles, at)) return at;
  return 1;
}

/** Whether a circle can be entered and answered in. */
export const isCircleOpen = (circle: Circle | undefined, now: number): boolean =>
  circle !== undefined && circle.closedAt === null && (circle.closesAt === null || now < circle.closesAt);

/** Those who came to the workshop: whoever only reviews by a link is not counted among them. */
export const attendees = ({ tables }: ReadonlyState): Participant[] =>
  [...tables.participant.values()].filter(({ reviewer }) => !reviewer);
