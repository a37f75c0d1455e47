import type { Actor } from "#domain/actors.ts";
import { type Decision, type Environment, refuse } from "#domain/decision.ts";
import type { Entry, Participant, Response } from "#domain/records.ts";
import { put, type ReadonlyState, remove } from "#domain/state.ts";
import { answerId, type Context } from "./given.ts";
import {
  marksOf,
  maximumReasonLength,
  type RateCommand,
  type Reason,
  reasonIdOf,
  reasonIn,
} from "./schemas.ts";

const entryId = (activityId: string, reasonId: string) => `${activityId}.${reasonId}`;

/** The reason that belongs to an answer. */
export function ownReason(state: ReadonlyState, { activityId, value }: Response): Reason | null {
  const reasonId = reasonIdOf({ value });
  const entry = reasonId === undefined ? undefined : state.tables.entry.get(entryId(activityId, reasonId));
  return entry ? reasonIn(entry) : null;
}

/** An answer and its reason: the entry that whoever leads sees has an id by which nobody is found. */
export function giveReason(
  context: Context,
  person: Participant,
  { subjectId, text }: Extract<RateCommand, { do: "reason" }>,
  { now, newId }: Environment,
): Decision {
  const { state, activity, step } = context;
  if (activity.settings.feedback !== "delphi") return refuse("invalid");
  const own = state.tables.response.get(answerId(context, person.id, subjectId));
  if (!own || Object.keys(marksOf(own)).length === 0) return refuse("answer-first");
  const words = text.trim();
  if (words.length > maximumReasonLength) return refuse("too-long");
  const former = reasonIdOf(own);
  if (words === "") return takeBack(state, own, former);
  const reasonId = former ?? newId();
  const hidden = ownReason(state, own)?.hidden ?? false;
  const value: Reason = { reasonFor: subjectId, round: step.round, text: words, hidden };
  const entry: Entry = {
    kind: "entry",
    id: entryId(activity.id, reasonId),
    activityId: activity.id,
    tableId: null,
    value,
    createdAt: now,
  };
  const answer: Response = { ...own, value: { ...marksOf(own), reasonId } };
  return {
    ok: true,
    changes: [put(state, answer), put(state, entry)],
    result: { subjectId },
  };
}

function takeBack(state: ReadonlyState, own: Response, reasonId: string | undefined): Decision {
  if (reasonId === undefined) return { ok: true, changes: [], result: { subjectId: own.subjectId } };
  const id = entryId(own.activityId, reasonId);
  return {
    ok: true,
    changes: [put(state, { ...own, value: marksOf(own) }), remove(state, "entry", id)],
    result: { subjectId: own.subjectId },
    erase: [id],
  };
}

/** What is offensive goes from the screens and stays with whoever leads, as with cards. */
export function hideReason(
  { state, activity }: Context,
  actor: Actor,
  { reasonId, hidden }: Extract<RateCommand, { do: "hide-reason" }>,
): Decision {
  if (actor.role !== "facilitator") return refuse("forbidden");
  const entry = state.tables.entry.get(entryId(activity.id, reasonId));
  const reason = entry ? reasonIn(entry) : null;
  if (!entry || !reason) return refuse("not-found");
  return { ok: true, changes: [put(state, { ...entry, value: { ...reason, hidden } })], undoable: true };
}

/** What may be shown of the reasons of a round, by subject, in an order that tells nothing. */
export function reasonsOf({ state, activity }: Context, round: number): Map<string, string[]> {
  const bySubject = new Map<string, string[]>();
  const entries = [...state.tables.entry.values()].filter(({ activityId }) => activityId === activity.id);
  for (const entry of entries.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const reason = reasonIn(entry);
    if (!reason || reason.hidden || reason.round !== round) continue;
    bySubject.set(reason.reasonFor, [...(bySubject.get(reason.reasonFor) ?? []), reason.text]);
  }
  return bySubject;
}
