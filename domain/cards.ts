import type { Actor } from "./actors.ts";
import { type Decision, type Environment, refuse } from "./decision.ts";
import { companionsOf } from "./people.ts";
import { type Card, type CardDetails, type CardKind, maximumCardLength, shortId } from "./records.ts";
import { put, type ReadonlyState, remove, stageOf } from "./state.ts";
import { cleanText, isBlank, textLength } from "./text.ts";

export interface NewCard {
  readonly cardKind: CardKind;
  readonly text: string;
  readonly activityId: string;
  readonly fieldId: string | null;
  readonly dimensionId: string | null;
  readonly sources?: readonly string[];
  readonly details?: CardDetails;
  /** Waits for its release. */
  readonly held?: boolean;
  readonly onBehalf?: boolean;
  /** The table that it comes from, where its writer sits at none. */
  readonly tableId?: string | null | undefined;
}

/** The table that an actor writes at; null for facilitators and people without a table. */
export function tableOf(state: ReadonlyState, actor: Actor): string | null {
  if (actor.role === "host") return actor.tableId;
  if (actor.role === "participant") return state.tables.participant.get(actor.id)?.tableId ?? null;
  return null;
}

/** A text that may become a card, or the reason why not. */
export function checkText(text: string): { ok: true; text: string } | { ok: false; reason: "empty" | "too-long" } {
  const clean = cleanText(text);
  if (isBlank(clean)) return { ok: false, reason: "empty" };
  if (textLength(clean) > maximumCardLength) return { ok: false, reason: "too-long" };
  return { ok: true, text: clean };
}

/** Writes a new card: gives it its number and keeps where it came from. */
export function writeCard(
  state: ReadonlyState,
  actor: Actor,
  wanted: NewCard,
  environment: Environment,
): Decision {
  const checked = checkText(wanted.text);
  if (!checked.ok) return refuse(checked.reason);
  const tableId = tableOf(state, actor) ?? wanted.tableId ?? null;
  const table = tableId === null ? undefined : state.tables.table.get(tableId);
  if (wanted.tableId != null && !table) return refuse("not-found");
  const dimension = wanted.dimensionId === null ? undefined : state.tables.dimension.get(wanted.dimensionId);
  if (wanted.dimensionId !== null && !dimension) return refuse("not-found");
  if (wanted.fieldId !== null && !state.tables.field.has(wanted.fieldId)) return refuse("not-found");
  const fieldId = dimension?.fieldId ?? wanted.fieldId ?? (wanted.tableId == null ? null : (table?.fieldId ?? null));
  const people = actor.role === "participant" ? companionsOf(state, actor.id).length + 1 : 1;
  const card: Card = {
    kind: "card",
    id: environment.newId(),
    cardKind: wanted.cardKind,
    number: state.numbers[wanted.cardKind] + 1,
    text: checked.text,
    title: null,
    activityId: wanted.activityId,
    fieldId,
    dimensionId: dimension?.id ?? null,
    origin: {
      tableId,
      fieldId,
      sectorId: actor.role === "participant" ? (state.tables.participant.get(actor.id)?.sectorId ?? null) : null,
    },
    authorId: actor.role === "participant" ? actor.id : null,
    createdAt: environment.now,
    editedAt: null,
    clusterId: null,
    mergedInto: null,
    sources: wanted.sources ?? [],
    status: "visible",
    hiddenReason: null,
    ...(wanted.held && { held: true }),
    ...(wanted.onBehalf && actor.role !== "participant" && { onBehalf: true }),
    ...(people > 1 && { people }),
    ...(wanted.details && { details: wanted.details }),
  };
  return { ok: true, changes: [put(state, card)], result: { cardId: card.id, label: shortId(card) } };
}

/** Changes the words of a card; who may do so is the caller's rule. */
export function rewordCard(state: ReadonlyState, card: Card, text: string, environment: Environment): Decision {
  const checked = checkText(text);
  if (!checked.ok) return refuse(checked.reason);
  if (checked.text === card.text) return { ok: true, changes: [], result: { cardId: card.id, label: shortId(card) } };
  return {
    ok: true,
    changes: [put(state, { ...card, text: checked.text, editedAt: environment.now })],
    result: { cardId: card.id, label: shortId(card) },
  };
}

/** Takes a card's words out of the workshop; the number stays as a tombstone, so that the chain holds. */
export function withdrawCard(state: ReadonlyState, card: Card): Decision {
  const cards = [...state.tables.card.values()];
  const merged = cards.filter((other) => other.mergedInto === card.id);
  const { clusterId } = card;
  const emptied = clusterId !== null && !cards.some((other) => other.id !== card.id && other.clusterId === clusterId);
  const stage = stageOf(state);
  const { details: _, ...kept } = card;
  const belongings = [...state.tables.prose.values(), ...state.tables.photo.values()].filter(
    ({ cardId }) => cardId === card.id,
  );
  return {
    ok: true,
    changes: [
      put(state, {
        ...kept,
        text: "",
        title: null,
        status: "withdrawn",
        hiddenReason: null,
        ...(card.held && { held: false }),
        clusterId: null,
        mergedInto: null,
      }),
      ...belongings.map(({ kind, id }) => remove(state, kind, id)),
      ...merged.map((other) => put(state, { ...other, mergedInto: null })),
      ...(emptied ? [remove(state, "cluster", clusterId)] : []),
      ...(stage.spotlight?.id === card.id ? [put(state, { ...stage, spotlight: null })] : []),
    ],
    result: { cardId: card.id },
    erase: [card.id, ...belongings.map(({ id }) => id)],
  };
}

/** Whether this actor wrote the card, it belongs to the host's own table, or all cards are theirs to order. */
export function ownsCard(actor: Actor, card: Card): boolean {
  if (actor.role === "participant") return card.authorId === actor.id;
  if (actor.role === "host") return card.origin.tableId === actor.tableId;
  return actor.role === "facilitator" || actor.role === "organiser";
}
