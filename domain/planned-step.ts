import type { Step } from "./records.ts";

/** The step of an activity that has never been opened: it has no record yet. */
export const plannedStep = (activityId: string): Step => ({
  kind: "step",
  id: activityId,
  status: "planned",
  revealed: false,
  frozen: false,
  openedAt: null,
  closedAt: null,
  deadline: null,
  round: 1,
  roundSubjects: {},
});

/** A step that was dropped because the day is late; whoever goes on passes over it. */
export const isLeftOut = ({ status, minutes }: Step): boolean => status === "planned" && minutes === 0;
