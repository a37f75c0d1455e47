import * as v from "valibot";
import { activityRules } from "#activities/rules.ts";
import { selectSettings } from "#activities/select/activity.ts";
import { contextOf } from "#domain/activity-rules.ts";
import { agendaOf } from "#domain/agenda.ts";
import type { Command } from "#domain/commands.ts";
import { isLeftOut } from "#domain/planned-step.ts";
import type { Activity, Step } from "#domain/records.ts";
import { type ReadonlyState, stageOf, stepOf } from "#domain/state.ts";
import { standingCards, subjectsOf } from "#domain/subjects.ts";
import { suggestGroups } from "#methods/similarity.ts";
import { answering } from "./scene.ts";

/** Minutes of the day. */
const pauses = {
  /** People arrive before the first step. */
  arriving: 5,
  /** Between the end of a step and what it shows. */
  beforeReveal: 0.5,
  /** The room looks at a result. */
  looking: 3,
};
/** The part of a silent step after which the cards are shown. */
const silentShare = 0.35;

/** How long the day has been as it is. */
export interface Since {
  /** Minutes for which the step on the stage has been open. */
  readonly open: number;
  /** Minutes since anything changed about stage or step. */
  readonly change: number;
}

/**
 * What somebody who leads by the book does next: opens, waits, closes, reveals, lets look, goes on. Null to wait,
 * "finished" when the day is over.
 */
export function nextOfLead(view: ReadonlyState, since: Since): Command | "finished" | null {
  const activity = view.tables.activity.get(stageOf(view).activityId ?? "");
  if (!activity)
    return agendaOf(view).length === 0 ? "finished" : after(pauses.arriving, since, { type: "step.next" });
  const step = stepOf(view, activity.id);
  const activityId = activity.id;
  const held = [...view.tables.card.values()].filter((card) => card.held && card.status === "visible");
  if (held.length > 0) return { type: "card.release", cardIds: held.slice(0, 500).map(({ id }) => id) };
  if (step.status === "planned") return { type: "step.open", activityId };
  const { isCounted, isCovered } = kindOf(view, activity, step);
  if (step.status === "open") {
    if (step.frozen) return null;
    const minutes = step.minutes || activity.minutes;
    if (isCovered && !isCounted && since.open >= minutes * silentShare)
      return { type: "step.reveal", activityId };
    if (since.open >= minutes) return { type: "step.close", activityId };
    return null;
  }
  if (step.status === "closed" && isCovered)
    return after(pauses.beforeReveal, since, { type: "step.reveal", activityId });
  if (isLast(view, activity)) return "finished";
  return after(isCounted ? pauses.looking : 0, since, { type: "step.next" });
}

const after = (minutes: number, { change }: Since, command: Command) => (change >= minutes ? command : null);

function kindOf(view: ReadonlyState, { id, type }: Activity, { revealed }: Step) {
  const found = contextOf(view, activityRules, id);
  const isCounted = found?.rules.result !== undefined;
  // Cards that the wall would not see are covered until they are shown.
  const isSilent =
    (type === "collect" || type === "assume" || type === "derive") &&
    found?.rules.visibility(found.context, { role: "wall" }).cards === "none";
  return { isCounted, isCovered: !revealed && (isCounted || isSilent) };
}

function isLast(view: ReadonlyState, { id }: Activity): boolean {
  const agenda = agendaOf(view);
  const at = agenda.findIndex((activity) => activity.id === id);
  return !agenda.slice(at + 1).some((following) => !isLeftOut(stepOf(view, following.id)));
}

/** In a step of sorting: what the comparison of words suggests is merged, one pile after the other. */
export function sortingActs(view: ReadonlyState): { at: number; command: Command }[] {
  const found = contextOf(view, activityRules, stageOf(view).activityId);
  if (found?.context.activity.type !== "sort") return [];
  const { activity, step } = found.context;
  const asked = new Set(found.rules.subjects?.(found.context, step.round).map(({ id }) => id));
  const cards = (["factor", "assumption", "scenario", "option"] as const)
    .flatMap((kind) => standingCards(view, kind))
    .filter(({ id }) => asked.has(id));
  const groups = suggestGroups(
    cards.map(({ id, text }) => ({ id, text })),
    { limit: 24 },
  );
  const minutes = step.minutes || activity.minutes;
  return groups.map(({ ids, shared }, index) => ({
    at: (0.1 + (0.8 * index) / Math.max(1, groups.length)) * minutes,
    command: {
      type: "board.merge",
      cardIds: ids.slice(0, 50),
      title: shared.length > 0 && index % 2 === 0 ? shared.slice(0, 5).join(" ").slice(0, 120) : null,
    },
  }));
}

/** In a step of selecting: the first so many of what there is, with the reason that was not asked for left open. */
export function selectingActs(view: ReadonlyState): { at: number; command: Command }[] {
  const found = contextOf(view, activityRules, stageOf(view).activityId);
  if (found?.context.activity.type !== "select") return [];
  const { activity, step } = found.context;
  const { cardKind, unit, count } = v.parse(selectSettings, activity.settings);
  const subjectIds = subjectsOf(view, { cardKind, unit })
    .slice(0, count)
    .map(({ id }) => id);
  if (subjectIds.length === 0) return [];
  const at = 0.3 * (step.minutes || activity.minutes);
  return [{ at, command: answering(activity, { do: "pick", subjectIds }) }];
}
