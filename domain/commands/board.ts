import * as v from "valibot";
import type { Actor } from "../actors.ts";
import { ownsCard } from "../cards.ts";
import { type Decision, type Environment, refuse } from "../decision.ts";
import type { Card, Cluster } from "../records.ts";
import { type Change, put, type ReadonlyState, remove } from "../state.ts";
import { cleanText } from "../text.ts";
import { recordId, shortText } from "./schemas.ts";

const cardIds = v.pipe(v.array(recordId), v.minLength(1), v.maxLength(300));

/** Ordering the board: where cards lie, what is merged, which clusters there are. */
export const boardCommands = [
  v.strictObject({
    type: v.literal("board.move"),
    cardIds,
    fieldId: v.nullable(recordId),
    dimensionId: v.nullable(recordId),
    clusterId: v.nullable(recordId),
  }),
  v.strictObject({
    type: v.literal("board.merge"),
    cardIds: v.pipe(v.array(recordId), v.minLength(2), v.maxLength(50)),
    title: v.nullable(shortText),
  }),
  v.strictObject({ type: v.literal("board.split"), cardId: recordId }),
  v.strictObject({ type: v.literal("board.cluster"), cardIds, title: shortText }),
  v.strictObject({ type: v.literal("board.rename"), clusterId: recordId, title: shortText }),
  v.strictObject({ type: v.literal("board.dissolve"), clusterId: recordId }),
] as const;

export type BoardCommand = v.InferOutput<(typeof boardCommands)[number]>;

/** Orders the board. Facilitators may touch every card, hosts those of their own table; organisers put them elsewhere afterwards. */
export function decideBoard(
  state: ReadonlyState,
  actor: Actor,
  command: BoardCommand,
  environment: Environment,
): Decision {
  const orders = actor.role === "facilitator" || actor.role === "host";
  if (!orders && !(actor.role === "organiser" && command.type === "board.move")) return refuse("forbidden");
  switch (command.type) {
    case "board.move":
      return withCards(state, actor, command.cardIds, (cards) => move(state, cards, command));
    case "board.merge":
      return withCards(state, actor, command.cardIds, (cards) => merge(state, cards, command.title));
    case "board.split":
      return withCards(state, actor, [command.cardId], ([card]) => split(state, card as Card));
    case "board.cluster":
      return withCards(state, actor, command.cardIds, (cards) =>
        cluster(state, cards, cleanText(command.title), environment),
      );
    case "board.rename":
      return withCluster(state, actor, command.clusterId, (it) => rename(state, it, cleanText(command.title)));
    case "board.dissolve":
      return withCluster(state, actor, command.clusterId, (it) => ({
        ok: true,
        changes: [
          ...membersOf(state, it.id).map((card) => put(state, { ...card, clusterId: null })),
          remove(state, "cluster", it.id),
        ],
      }));
  }
}

/** All cards of a cluster, merged ones too. */
export function membersOf(state: ReadonlyState, clusterId: string): Card[] {
  return [...state.tables.card.values()].filter((card) => card.clusterId === clusterId);
}

/** The cards that were merged into this one. */
export function mergedUnder(state: ReadonlyState, cardId: string): Card[] {
  return [...state.tables.card.values()].filter((card) => card.mergedInto === cardId);
}

function withCards(
  state: ReadonlyState,
  actor: Actor,
  ids: readonly string[],
  decide: (cards: Card[]) => Decision,
): Decision {
  const cards: Card[] = [];
  for (const id of new Set(ids)) {
    const card = state.tables.card.get(id);
    if (!card || card.status === "withdrawn") return refuse("not-found");
    if (!ownsCard(actor, card)) return refuse("foreign-card");
    cards.push(card);
  }
  return decide(cards);
}

function withCluster(
  state: ReadonlyState,
  actor: Actor,
  clusterId: string,
  decide: (cluster: Cluster) => Decision,
): Decision {
  const found = state.tables.cluster.get(clusterId);
  if (!found) return refuse("not-found");
  if (!membersOf(state, clusterId).every((card) => ownsCard(actor, card))) return refuse("foreign-card");
  return decide(found);
}

function move(
  state: ReadonlyState,
  cards: Card[],
  to: { fieldId: string | null; dimensionId: string | null; clusterId: string | null },
): Decision {
  const intoCluster = to.clusterId === null ? undefined : state.tables.cluster.get(to.clusterId);
  if (to.clusterId !== null && !intoCluster) return refuse("not-found");
  if (intoCluster && cards.some((card) => card.cardKind !== intoCluster.cardKind)) return refuse("wrong-kind");
  const dimensionId = intoCluster ? intoCluster.dimensionId : to.dimensionId;
  const dimension = dimensionId === null ? undefined : state.tables.dimension.get(dimensionId);
  if (dimensionId !== null && !dimension) return refuse("not-found");
  const fieldId = dimension?.fieldId ?? (intoCluster ? intoCluster.fieldId : to.fieldId);
  if (fieldId !== null && !state.tables.field.has(fieldId)) return refuse("not-found");
  const moving = new Map<string, Card>();
  for (const card of cards) {
    moving.set(card.id, { ...card, mergedInto: null });
    // What was merged into a card goes where it goes.
    for (const under of mergedUnder(state, card.id)) if (!moving.has(under.id)) moving.set(under.id, under);
  }
  const changes = [...moving.values()].map((card) =>
    put(state, { ...card, fieldId, dimensionId, clusterId: intoCluster?.id ?? null }),
  );
  return { ok: true, changes: [...changes, ...emptied(state, changes)] };
}

function merge(state: ReadonlyState, cards: Card[], title: string | null): Decision {
  const kinds = new Set(cards.map((card) => card.cardKind));
  if (kinds.size > 1) return refuse("wrong-kind");
  if (cards.length < 2) return refuse("invalid");
  const [parent, ...others] = [...cards].sort((a, b) => a.number - b.number) as [Card, ...Card[]];
  const place = { fieldId: parent.fieldId, dimensionId: parent.dimensionId, clusterId: parent.clusterId };
  const below = new Set<Card>(others);
  for (const other of others) for (const under of mergedUnder(state, other.id)) below.add(under);
  below.delete(parent);
  const cleanTitle = title === null ? parent.title : cleanText(title) || null;
  const changes = [
    put(state, { ...parent, mergedInto: null, title: cleanTitle }),
    ...[...below].map((card) => put(state, { ...card, ...place, mergedInto: parent.id })),
    // Unchanged, but named: the pile as it was made is what an undo takes apart.
    ...mergedUnder(state, parent.id).flatMap((card) => (below.has(card) ? [] : [put(state, card)])),
  ];
  return { ok: true, changes: [...changes, ...emptied(state, changes)], result: { cardId: parent.id } };
}

function split(state: ReadonlyState, card: Card): Decision {
  if (card.mergedInto !== null) {
    const siblings = mergedUnder(state, card.mergedInto).length;
    const parent = state.tables.card.get(card.mergedInto);
    const changes: Change[] = [put(state, { ...card, mergedInto: null })];
    // The last one out takes the common title with it.
    if (parent && siblings === 1) changes.push(put(state, { ...parent, title: null }));
    return { ok: true, changes };
  }
  const under = mergedUnder(state, card.id);
  if (under.length === 0) return refuse("not-found");
  return {
    ok: true,
    changes: [
      put(state, { ...card, title: null }),
      ...under.map((other) => put(state, { ...other, mergedInto: null })),
    ],
  };
}

function rename(state: ReadonlyState, it: Cluster, title: string): Decision {
  return title === "" ? refuse("empty") : { ok: true, changes: [put(state, { ...it, title })] };
}

function cluster(state: ReadonlyState, cards: Card[], title: string, environment: Environment): Decision {
  const [first] = cards as [Card];
  if (title === "") return refuse("empty");
  if (cards.some((card) => card.cardKind !== first.cardKind)) return refuse("wrong-kind");
  const made: Cluster = {
    kind: "cluster",
    id: environment.newId(),
    title,
    cardKind: first.cardKind,
    fieldId: first.fieldId,
    dimensionId: first.dimensionId,
  };
  const members = new Set(cards);
  for (const card of cards) for (const under of mergedUnder(state, card.id)) members.add(under);
  const changes: Change[] = [
    put(state, made),
    ...[...members].map((card) =>
      put(state, { ...card, clusterId: made.id, fieldId: made.fieldId, dimensionId: made.dimensionId }),
    ),
  ];
  return { ok: true, changes: [...changes, ...emptied(state, changes)], result: { clusterId: made.id } };
}

/** Clusters that lose their last card are taken off the board. */
export function emptied(state: ReadonlyState, changes: readonly Change[]): Change[] {
  const left = new Set<string>();
  for (const { before, after } of changes) {
    if (before?.kind === "card" && before.clusterId && after?.kind === "card" && after.clusterId !== before.clusterId)
      left.add(before.clusterId);
  }
  const moved = new Map(changes.map((change) => [change.id, change.after]));
  for (const after of moved.values()) if (after?.kind === "card" && after.clusterId) left.delete(after.clusterId);
  return [...left]
    .filter((clusterId) => !moved.has(clusterId))
    .filter((clusterId) =>
      membersOf(state, clusterId).every((card) => {
        const now = moved.get(card.id);
        return now?.kind === "card" && now.clusterId !== clusterId;
      }),
    )
    .map((clusterId) => remove(state, "cluster", clusterId));
}
