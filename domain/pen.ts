import * as v from "valibot";
import type { Actor } from "./actors.ts";
import type { Entry, Prose } from "./records.ts";
import { isArchived, type ReadonlyState, stepOf } from "./state.ts";

/** A pen at a card: who wants to write or does is known by a number, said aloud at the table; never by a person. */
export const penSchema = v.strictObject({
  pen: v.picklist(["asked", "held"]),
  cardId: v.string(),
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type Pen = v.InferOutput<typeof penSchema>;

export const penIn = (entry: Entry): Pen | null => {
  const parsed = v.safeParse(penSchema, entry.value);
  return parsed.success ? parsed.output : null;
};

export const penId = (activityId: string, cardId: string, number: number): string => `${activityId}.pen.${cardId}.${number}`;
/** The answer that says which number somebody has: only that phone is told of it. */
export const penHolderId = (activityId: string, cardId: string, participantId: string): string =>
  `${activityId}.1.${participantId}.${cardId}`;
export const penNumber = v.strictObject({ number: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/** The text that belongs to a card; undefined when nobody has begun it. */
export const storyOf = (state: ReadonlyState, cardId: string): Prose | undefined =>
  [...state.tables.prose.values()].find((prose) => prose.cardId === cardId);

/** The pens of an activity, or of one card of it, by number. */
export function pensOf(state: ReadonlyState, activityId: string, cardId?: string): Pen[] {
  return [...state.tables.entry.values()]
    .flatMap((entry) => (entry.activityId === activityId ? (penIn(entry) ?? []) : []))
    .filter((pen) => cardId === undefined || pen.cardId === cardId)
    .sort((a, b) => a.number - b.number);
}

/** Somebody's pen at a text, asked for or held; null for none. */
export function penOf(
  { tables }: ReadonlyState,
  { activityId, cardId }: Pick<Prose, "activityId" | "cardId">,
  participantId: string,
): Pen | null {
  const holder = tables.response.get(penHolderId(activityId, cardId, participantId));
  const parsed = v.safeParse(penNumber, holder?.value);
  const entry = parsed.success ? tables.entry.get(penId(activityId, cardId, parsed.output.number)) : undefined;
  return entry ? penIn(entry) : null;
}

export type TextRight = "write" | "read";

/**
 * What somebody may do with a co-written text now. Asked again for every message: a step that closes, a change of table
 * and a pen that is taken away count at once. Null: nothing at all.
 */
export function textRight(state: ReadonlyState, actor: Actor, prose: Prose): TextRight | null {
  const card = state.tables.card.get(prose.cardId);
  if (!card || card.status === "withdrawn" || actor.role === "wall" || actor.role === "server") return null;
  const step = stepOf(state, prose.activityId);
  if (isArchived(state) || actor.role === "organiser") return "read";
  if (actor.role === "facilitator") return step.status === "planned" ? "read" : "write";
  if (card.status === "hidden" || prose.tableId === null) return null;
  const isOpen = step.status === "open" && !step.frozen;
  if (actor.role === "host")
    return actor.tableId === prose.tableId && state.tables.table.has(actor.tableId) ? (isOpen ? "write" : "read") : null;
  if (state.tables.participant.get(actor.id)?.tableId !== prose.tableId) return null;
  return isOpen && penOf(state, prose, actor.id)?.pen === "held" ? "write" : "read";
}
