import * as v from "valibot";
import type { ActivityContext } from "./activity-rules.ts";
import type { Actor } from "./actors.ts";
import { recordId } from "./commands/schemas.ts";
import { type Decision, type Environment, refuse } from "./decision.ts";
import type { Entry } from "./records.ts";
import { type Change, put, type ReadonlyState, remove } from "./state.ts";
import { cleanText } from "./text.ts";

export const maximumSaidLength = 280;

/** What somebody has said to a subject in words, beside an answer. Nothing in it tells who. */
const saidSchema = v.strictObject({
  saidOf: recordId,
  round: v.pipe(v.number(), v.integer()),
  as: v.picklist(["reason", "objection", "comment"]),
  text: v.string(),
  hidden: v.boolean(),
});
export type Said = v.InferOutput<typeof saidSchema>;

const entryId = (activityId: string, saidId: string) => `${activityId}.${saidId}`;

/** The words in an entry; null for an entry that is something else. */
export function saidIn(entry: { value: unknown } | undefined): Said | null {
  const parsed = v.safeParse(saidSchema, entry?.value);
  return parsed.success ? parsed.output : null;
}

/** The words that belong to an answer. */
export const saidBy = (state: ReadonlyState, activityId: string, saidId: string | undefined): Said | null =>
  saidId === undefined ? null : saidIn(state.tables.entry.get(entryId(activityId, saidId)));

export type Say =
  | {
      readonly ok: true;
      /** What the answer is to keep; undefined when the words were taken back. */
      readonly saidId: string | undefined;
      readonly changes: readonly Change[];
      readonly erase: readonly string[];
    }
  | { readonly ok: false; readonly reason: "too-long" };

/**
 * Keeps words, or takes them back when they are empty. Whoever leads sees them under an id by which nobody is found;
 * `former` is the id of the words that stood there before.
 */
export function say(
  state: ReadonlyState,
  activityId: string,
  former: string | undefined,
  { text, ...about }: Omit<Said, "hidden">,
  { now, newId }: Environment,
): Say {
  const words = cleanText(text);
  if (words.length > maximumSaidLength) return { ok: false, reason: "too-long" };
  if (words === "") {
    if (former === undefined) return { ok: true, saidId: undefined, changes: [], erase: [] };
    const id = entryId(activityId, former);
    return { ok: true, saidId: undefined, changes: [remove(state, "entry", id)], erase: [id] };
  }
  const saidId = former ?? newId();
  const hidden = saidBy(state, activityId, former)?.hidden ?? false;
  const entry: Entry = {
    kind: "entry",
    id: entryId(activityId, saidId),
    activityId,
    tableId: null,
    value: { ...about, text: words, hidden } satisfies Said,
    createdAt: now,
  };
  return { ok: true, saidId, changes: [put(state, entry)], erase: [] };
}

/** Keeps words from being shown or lets them be shown again; whoever leads reads them on, as with cards. */
export function hideSaid(
  { state, activity }: ActivityContext<unknown>,
  actor: Actor,
  { saidId, hidden }: { saidId: string; hidden: boolean },
): Decision {
  if (actor.role !== "facilitator") return refuse("forbidden");
  const entry = state.tables.entry.get(entryId(activity.id, saidId));
  const said = saidIn(entry);
  if (!entry || !said) return refuse("not-found");
  return { ok: true, changes: [put(state, { ...entry, value: { ...said, hidden } })], undoable: true };
}

/** What may be shown of the words of a round, by subject, in an order that tells nothing. */
export function shownSaid(
  state: ReadonlyState,
  activityId: string,
  round: number,
  as: Said["as"],
): ReadonlyMap<string, readonly string[]> {
  const bySubject = new Map<string, string[]>();
  const entries = [...state.tables.entry.values()].filter((entry) => entry.activityId === activityId);
  for (const entry of entries.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const said = saidIn(entry);
    if (!said || said.hidden || said.round !== round || said.as !== as) continue;
    bySubject.set(said.saidOf, [...(bySubject.get(said.saidOf) ?? []), said.text]);
  }
  return bySubject;
}
