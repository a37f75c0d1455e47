import { contextOf, type Exposure, type RulesRegistry } from "./activity-rules.ts";
import type { Audience } from "./actors.ts";
import { boardOf, resultsOf } from "./derived-views.ts";
import { reviewViewer } from "./review-view.ts";
import { guestViews } from "./private-view.ts";
import type { Card, Cluster, Entry, Photo, Prose } from "./records.ts";
import { type ReadonlyState, recordKey, stageOf } from "./state.ts";
import type { SharedView, Viewer } from "./view.ts";
import { viewKey } from "./view-key.ts";
import { cardView, logoView, photoView } from "./view-records.ts";

/** Kinds whose change can make other records visible or invisible: after one of these the whole view is computed anew. */
export const visibilityKinds: ReadonlySet<string> = new Set(["workshop", "activity", "step", "stage"]);

const openKinds = ["workshop", "field", "dimension", "table", "sector", "phase", "activity", "step"] as const;

/** What an audience sees: who asks for records here gets only what is for them. */
export function openViewer(state: ReadonlyState, audience: Audience, registry: RulesRegistry): Viewer {
  if (audience.role === "review") return reviewViewer(state, audience, registry);
  const board = boardOf(state, registry);
  const { asked } = board;
  const exposures = new Map<string, Exposure>();
  for (const id of state.tables.activity.keys()) {
    const found = contextOf(state, registry, id);
    if (found) exposures.set(id, found.rules.visibility(found.context, audience));
  }

  // What was merged under a subject stays with it: the originals count on. What came later has not been asked about.
  const isAsked = (card: Card): boolean =>
    [card.id, card.mergedInto, card.clusterId].some(
      (id) => id !== null && card.createdAt <= (asked.get(id) ?? Number.NEGATIVE_INFINITY),
    );

  const { spotlight } = stageOf(state);
  // A table in the light is shown to all screens as the wall shows it.
  const isOnWall = (card: Card): boolean => {
    if (spotlight?.kind !== "table" || card.origin.tableId !== spotlight.id) return false;
    const found = contextOf(state, registry, card.activityId);
    return found?.rules.visibility(found.context, { role: "wall" }).cards === "all";
  };

  const seesCard = (card: Card): boolean => {
    if (card.status === "withdrawn") return false;
    if (audience.role === "lead") return true;
    if (card.status !== "visible") return false;
    // A host must find again what was written for somebody at the own table.
    if (card.held)
      return audience.role === "host" && card.authorId === null && card.origin.tableId === audience.tableId;
    if (isOnWall(card)) return true;
    if (audience.role === "host" && card.origin.tableId === audience.tableId) return true;
    if (isAsked(card)) return true;
    const exposed = exposures.get(card.activityId)?.cards ?? "none";
    if (exposed === "all") return true;
    return exposed === "own-table" && "tableId" in audience && card.origin.tableId === audience.tableId;
  };

  const seesCluster = (cluster: Cluster): boolean => {
    if (audience.role === "lead") return true;
    for (const card of state.tables.card.values())
      if (card.clusterId === cluster.id && seesCard(card)) return true;
    return false;
  };

  const seesWork = ({ activityId, tableId }: Entry | Prose | Photo): boolean => {
    if (audience.role === "lead") return true;
    if (audience.role === "host" && audience.tableId === tableId) return true;
    const exposed = exposures.get(activityId)?.work ?? "none";
    if (exposed === "all") return true;
    return exposed === "own-table" && "tableId" in audience && audience.tableId !== null && tableId === audience.tableId;
  };

  // A text and a photograph are as visible as the card that they belong to, at the most.
  const seesOfCard = (record: Prose | Photo): boolean => {
    const card = state.tables.card.get(record.cardId);
    if (!card || !seesCard(card) || !seesWork(record)) return false;
    return audience.role === "lead" || record.kind === "prose" || record.hiddenReason === null;
  };

  return {
    record(key) {
      const colon = key.indexOf(":");
      const kind = key.slice(0, colon);
      const id = key.slice(colon + 1);
      switch (kind) {
        case "card": {
          const card = state.tables.card.get(id);
          return card && seesCard(card) ? cardView(card) : null;
        }
        case "cluster": {
          const cluster = state.tables.cluster.get(id);
          return cluster && seesCluster(cluster) ? cluster : null;
        }
        case "parked":
        case "next-step":
          return audience.role === "lead" || spotlight?.kind === kind
            ? (state.tables[kind].get(id) ?? null)
            : null;
        case "logo": {
          const logo = state.tables.logo.get(id);
          return logo ? logoView(logo) : null;
        }
        case "entry": {
          const entry = state.tables.entry.get(id);
          return entry && seesWork(entry) ? entry : null;
        }
        case "prose": {
          const prose = state.tables.prose.get(id);
          return prose && seesOfCard(prose) ? prose : null;
        }
        case "photo": {
          const photo = state.tables.photo.get(id);
          return photo && seesOfCard(photo) ? photoView(photo) : null;
        }
        case "tally": {
          const tally = state.tables.tally.get(id);
          const own = audience.role === "host" && tally?.tableId === audience.tableId;
          return tally && (own || audience.role === "lead") ? tally : null;
        }
        case "stage": {
          const stage = stageOf(state);
          const lit = stage.spotlight?.kind === "card" ? state.tables.card.get(stage.spotlight.id) : undefined;
          // The spotlight must not tell of a card that this audience does not see.
          return lit && !seesCard(lit) ? { ...stage, spotlight: null } : stage;
        }
        default:
          return (openKinds as readonly string[]).includes(kind)
            ? (state.tables[kind as (typeof openKinds)[number]].get(id) ?? null)
            : null;
      }
    },
    derived() {
      return [
        ...(audience.role === "phone" ? [] : [board.attendance[audience.role === "lead" ? "lead" : "room"]]),
        ...board.progress,
        ...(audience.role === "host" ? guestViews(state, audience.tableId) : []),
        ...[...exposures]
          .filter(([, exposure]) => exposure.result)
          .flatMap(([activityId]) => resultsOf(state, registry, board, activityId)),
      ];
    },
  };
}

/** The keys of all records that may be visible to somebody, apart from what is derived. */
export function* shareableKeys(state: ReadonlyState): Generator<string> {
  for (const kind of openKinds) for (const id of state.tables[kind].keys()) yield recordKey(kind, id);
  yield "stage:stage";
  for (const id of state.tables.parked.keys()) yield recordKey("parked", id);
  for (const id of state.tables["next-step"].keys()) yield recordKey("next-step", id);
  for (const id of state.tables.card.keys()) yield recordKey("card", id);
  for (const id of state.tables.cluster.keys()) yield recordKey("cluster", id);
  for (const id of state.tables.logo.keys()) yield recordKey("logo", id);
  for (const id of state.tables.tally.keys()) yield recordKey("tally", id);
  for (const kind of ["entry", "prose", "photo"] as const)
    for (const id of state.tables[kind].keys()) yield recordKey(kind, id);
}

/** The whole view of an audience. Catching up must always end in exactly this. */
export function viewFor(
  state: ReadonlyState,
  audience: Audience,
  registry: RulesRegistry,
): Map<string, SharedView> {
  const viewer = openViewer(state, audience, registry);
  const view = new Map<string, SharedView>();
  for (const key of shareableKeys(state)) {
    const record = viewer.record(key);
    if (record) view.set(key, record);
  }
  for (const record of viewer.derived()) view.set(viewKey(record), record);
  return view;
}
