import * as v from "valibot";
import type { Actor } from "../actors.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Card } from "../records.ts";
import { type Change, put, type ReadonlyState } from "../state.ts";
import { emptied, membersOf, mergedUnder } from "./board.ts";
import { recordId } from "./schemas.ts";

/** More cards than any day has; a message still fits on the wire. */
const maximumCards = 1500;

const move = v.strictObject({
  cardIds: v.pipe(v.array(recordId), v.minLength(1), v.maxLength(maximumCards)),
  fieldId: v.nullable(recordId),
  dimensionId: v.nullable(recordId),
});

/** Many cards into several fields at once: four topic areas become six fields. */
export const reassignCommands = [
  v.strictObject({
    type: v.literal("board.reassign"),
    moves: v.pipe(v.array(move), v.minLength(1), v.maxLength(300)),
  }),
] as const;

export type ReassignCommand = v.InferOutput<(typeof reassignCommands)[number]>;

interface Place {
  readonly fieldId: string | null;
  readonly dimensionId: string | null;
}

/** Puts cards into other fields and dimensions; piles and bundles stay together where all of them go. */
export function decideReassign(state: ReadonlyState, actor: Actor, command: ReassignCommand): Decision {
  if (actor.role !== "organiser" && actor.role !== "facilitator") return refuse("forbidden");
  const places = new Map<string, Place>();
  for (const wanted of command.moves) {
    const place = placeOf(state, wanted);
    if (!place) return refuse("not-found");
    for (const id of wanted.cardIds) {
      const card = state.tables.card.get(id);
      if (!card || card.status === "withdrawn") return refuse("not-found");
      // What was merged into another card since lies where its pile lies.
      const parentId = card.mergedInto ?? card.id;
      places.set(parentId, place);
      for (const under of mergedUnder(state, parentId)) places.set(under.id, place);
    }
  }
  if (places.size > maximumCards) return refuse("invalid");
  const whole = wholeClusters(state, places);
  const cards = new Map<string, { card: Card; place: Place }>();
  for (const [id, place] of places) {
    const card = state.tables.card.get(id);
    if (card) cards.set(id, { card, place });
  }
  for (const [clusterId, place] of whole)
    for (const card of membersOf(state, clusterId)) cards.set(card.id, { card, place });
  const changes: Change[] = [
    ...[...whole].flatMap(([id, place]) => {
      const cluster = state.tables.cluster.get(id);
      return cluster && !liesIn(cluster, place) ? [put(state, { ...cluster, ...place })] : [];
    }),
    ...[...cards.values()]
      .filter(({ card, place }) => !liesIn(card, place))
      .map(({ card, place }) => {
        const stays = card.clusterId !== null && whole.has(card.clusterId);
        return put(state, { ...card, ...place, clusterId: stays ? card.clusterId : null });
      }),
  ];
  return { ok: true, changes: [...changes, ...emptied(state, changes)] };
}

function placeOf(state: ReadonlyState, { fieldId, dimensionId }: Place): Place | null {
  if (dimensionId !== null) {
    const dimension = state.tables.dimension.get(dimensionId);
    return dimension ? { fieldId: dimension.fieldId, dimensionId } : null;
  }
  return fieldId === null || state.tables.field.has(fieldId) ? { fieldId, dimensionId: null } : null;
}

/** Clusters all of whose visible cards go to one and the same place; what is hidden in them goes along. */
function wholeClusters(state: ReadonlyState, places: ReadonlyMap<string, Place>): Map<string, Place> {
  const found = new Map<string, Place>();
  const asked = new Set([...places.keys()].flatMap((id) => state.tables.card.get(id)?.clusterId ?? []));
  for (const clusterId of asked) {
    const members = membersOf(state, clusterId);
    const visible = members.filter(({ status }) => status === "visible");
    const deciding = visible.length > 0 ? visible : members;
    const [first] = deciding.map(({ id }) => places.get(id));
    if (first && deciding.every(({ id }) => isSame(places.get(id), first))) found.set(clusterId, first);
  }
  return found;
}

const isSame = (a: Place | undefined, b: Place) => a?.fieldId === b.fieldId && a.dimensionId === b.dimensionId;
const liesIn = (record: Place, place: Place) => isSame(record, place);
