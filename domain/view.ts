import { contextOf, type Exposure, type RulesRegistry } from "./activity-rules.ts";
import type { Audience } from "./actors.ts";
import type {
  ActionField,
  Activity,
  Card,
  CardKind,
  Cluster,
  Dimension,
  Logo,
  NextStep,
  Parked,
  Phase,
  Response,
  Sector,
  Stage,
  Step,
  TableGroup,
  Tally,
  Voted,
  Workshop,
} from "./records.ts";
import { companionsOf, guestsAt } from "./people.ts";
import { type ReadonlyState, recordKey, stageOf } from "./state.ts";
import { askedUntil } from "./subjects.ts";
import { viewKey } from "./view-key.ts";

/** A card as others see it: the words, the place, never the author. */
export interface CardView {
  readonly kind: "card";
  readonly id: string;
  readonly cardKind: CardKind;
  readonly number: number;
  readonly text: string;
  readonly title: string | null;
  readonly activityId: string;
  readonly fieldId: string | null;
  readonly dimensionId: string | null;
  /** The table where it was written. */
  readonly tableId: string | null;
  readonly clusterId: string | null;
  readonly mergedInto: string | null;
  readonly createdAt: number;
  /** Only for facilitators and the author: set while the card is hidden. */
  readonly hiddenReason?: string;
  /** Only for facilitators and the author: it waits for its release. */
  readonly held?: true;
  /** Entered for somebody without a phone. */
  readonly onBehalf?: boolean;
  /** How many people wrote it together. */
  readonly people?: number;
}

/** How many have answered of how many. */
export interface ProgressView {
  readonly kind: "progress";
  readonly id: string;
  readonly answered: number;
  readonly of: number;
}

/** What came out of one round of an activity, once it is revealed. */
export interface ResultView {
  readonly kind: "result";
  readonly id: string;
  readonly activityId: string;
  readonly round: number;
  readonly value: unknown;
}

/** Who has come: sums only. */
export interface AttendanceView {
  readonly kind: "attendance";
  readonly id: "all";
  readonly joined: number;
  readonly bySector: Readonly<Record<string, number>>;
  readonly byTable: Readonly<Record<string, number>>;
}

/** A logo without its bytes: those are fetched over http. */
export interface LogoView {
  readonly kind: "logo";
  readonly id: string;
  readonly use: Logo["use"];
  readonly alt: string;
  readonly order: number;
}

/** Oneself: the seat that one has taken. */
export interface MeView {
  readonly kind: "me";
  readonly id: string;
  readonly tableId: string | null;
  readonly sectorId: string | null;
}

/** A card of one's own, in whatever state it is. */
export type MineView = Omit<CardView, "kind"> & { readonly kind: "mine" };
/** An answer that was given on this device; `as` says who gave it, where that is not the one who joined with it. */
export type MyResponseView = Omit<Response, "kind" | "participantId"> & {
  readonly kind: "my-response";
  readonly as?: string;
};
export interface MyVoteView {
  readonly kind: "my-vote";
  readonly id: string;
  readonly activityId: string;
  readonly round: number;
}

/** Somebody who shares this phone. */
export interface CompanionView {
  readonly kind: "companion";
  readonly id: string;
}

/** Somebody at a host's table who has no phone; nobody else is told. */
export interface GuestView {
  readonly kind: "guest";
  readonly id: string;
}

export type SharedView =
  | Workshop
  | ActionField
  | Dimension
  | TableGroup
  | Sector
  | Phase
  | Activity
  | Step
  | Stage
  | Parked
  | NextStep
  | CardView
  | Cluster
  | LogoView
  | ProgressView
  | ResultView
  | AttendanceView
  | Tally
  | GuestView
  // What a host has entered for those who have no phone.
  | MyResponseView
  | MyVoteView;
export type PrivateView = MeView | MineView | MyResponseView | MyVoteView | CompanionView;
export type ViewRecord = SharedView | PrivateView;
export type ViewKind = ViewRecord["kind"];
export type ViewOf<K extends ViewKind> = Extract<ViewRecord, { kind: K }>;

/** Kinds whose change can make other records visible or invisible: after one of these the whole view is computed anew. */
export const visibilityKinds: ReadonlySet<string> = new Set(["workshop", "activity", "step", "stage"]);

const openKinds = ["workshop", "field", "dimension", "table", "sector", "phase", "activity", "step"] as const;

/** What an audience may see of a state. Make one per state and audience, ask it for records. */
export interface Viewer {
  /** One record by its key; null when it does not exist or is not for this audience. */
  record(key: string): SharedView | null;
  /** What is computed from many records: progress, results, attendance. */
  derived(): SharedView[];
}

/** What all audiences have in common: computed once for a state, however many audiences ask. */
interface Board {
  readonly seq: number;
  /** Cards and clusters that an activity asks or asked about, and until when it did. */
  readonly asked: ReadonlyMap<string, number>;
  readonly attendance: AttendanceView;
  readonly progress: readonly ProgressView[];
  readonly results: Map<string, ResultView[]>;
}

const boards = new WeakMap<ReadonlyState, Board>();

function boardOf(state: ReadonlyState, registry: RulesRegistry): Board {
  const known = boards.get(state);
  if (known?.seq === state.seq) return known;
  const asked = new Map<string, number>();
  for (const step of state.tables.step.values()) {
    if (step.status === "planned") continue;
    const found = contextOf(state, registry, step.id);
    const until = askedUntil(step);
    for (const { id } of found?.rules.subjects?.(found.context, step.round) ?? [])
      asked.set(id, Math.max(until, asked.get(id) ?? 0));
  }
  const board: Board = {
    seq: state.seq,
    asked,
    attendance: attendanceOf(state),
    progress: progressOf(state, registry),
    results: new Map(),
  };
  boards.set(state, board);
  return board;
}

export function openViewer(state: ReadonlyState, audience: Audience, registry: RulesRegistry): Viewer {
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
        ...(audience.role === "phone" ? [] : [board.attendance]),
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

/** What only one participant sees: the own seat, cards, answers. */
export function privateViewFor(state: ReadonlyState, participantId: string): PrivateView[] {
  const me = state.tables.participant.get(participantId);
  if (!me) return [];
  const view: PrivateView[] = [{ kind: "me", id: me.id, tableId: me.tableId, sectorId: me.sectorId }];
  for (const card of state.tables.card.values())
    if (card.authorId === participantId && card.status !== "withdrawn") view.push(mineView(card));
  const companions = companionsOf(state, participantId);
  for (const { id } of companions) view.push({ kind: "companion", id });
  const people = new Set([participantId, ...companions.map(({ id }) => id)]);
  return [...view, ...answersOf(state, people, participantId)];
}

/** What was answered by these people: the words of an open answer, of a secret vote only that it was cast. */
function answersOf(
  state: ReadonlyState,
  people: ReadonlySet<string>,
  holderId: string | null,
): (MyResponseView | MyVoteView)[] {
  const answers: (MyResponseView | MyVoteView)[] = [];
  for (const response of state.tables.response.values())
    if (people.has(response.participantId)) answers.push(myResponseView(response, holderId));
  for (const voted of state.tables.voted.values())
    if (people.has(voted.participantId)) answers.push(myVoteView(voted));
  return answers;
}

function guestViews(state: ReadonlyState, tableId: string): SharedView[] {
  const guests = guestsAt(state, tableId);
  if (guests.length === 0) return [];
  return [
    ...guests.map(({ id }): GuestView => ({ kind: "guest", id })),
    ...answersOf(state, new Set(guests.map(({ id }) => id)), null),
  ];
}

const logoViews = new WeakMap<Logo, LogoView>();

/** Made once per logo, as with cards; named field by field, so that no byte of the picture slips in. */
function logoView(logo: Logo): LogoView {
  const known = logoViews.get(logo);
  if (known) return known;
  const { kind, id, use, alt, order } = logo;
  const made = { kind, id, use, alt, order };
  logoViews.set(logo, made);
  return made;
}

const cardViews = new WeakMap<Card, CardView>();

/** Made once per card, so that an unchanged card is the same object for every audience. */
function cardView(card: Card): CardView {
  const known = cardViews.get(card);
  if (known) return known;
  const made = makeCardView(card);
  cardViews.set(card, made);
  return made;
}

function makeCardView(card: Card): CardView {
  const seen: CardView = {
    kind: "card",
    id: card.id,
    cardKind: card.cardKind,
    number: card.number,
    text: card.text,
    title: card.title,
    activityId: card.activityId,
    fieldId: card.fieldId,
    dimensionId: card.dimensionId,
    tableId: card.origin.tableId,
    clusterId: card.clusterId,
    mergedInto: card.mergedInto,
    createdAt: card.createdAt,
  };
  // Only the lead and its author come this far with a card that is hidden or held.
  return {
    ...seen,
    ...(card.status === "hidden" && { hiddenReason: card.hiddenReason ?? "" }),
    ...(card.held && { held: true }),
    ...(card.onBehalf && { onBehalf: true }),
    ...(card.people !== undefined && { people: card.people }),
  };
}

export const mineView = (card: Card): MineView => ({ ...cardView(card), kind: "mine" });

export function myResponseView(
  { participantId, ...response }: Response,
  holderId: string | null,
): MyResponseView {
  return { ...response, kind: "my-response", ...(participantId !== holderId && { as: participantId }) };
}

export const myVoteView = ({ id, activityId, round }: Voted): MyVoteView => ({
  kind: "my-vote",
  id,
  activityId,
  round,
});

function attendanceOf(state: ReadonlyState): AttendanceView {
  const bySector: Record<string, number> = {};
  const byTable: Record<string, number> = {};
  for (const { sectorId, tableId } of state.tables.participant.values()) {
    bySector[sectorId ?? ""] = (bySector[sectorId ?? ""] ?? 0) + 1;
    if (tableId !== null) byTable[tableId] = (byTable[tableId] ?? 0) + 1;
  }
  return { kind: "attendance", id: "all", joined: state.tables.participant.size, bySector, byTable };
}

function progressOf(state: ReadonlyState, registry: RulesRegistry): ProgressView[] {
  const found = contextOf(state, registry, stageOf(state).activityId);
  if (!found || found.context.step.status === "planned") return [];
  const progress = found.rules.progress(found.context);
  return progress ? [{ kind: "progress", id: found.context.activity.id, ...progress }] : [];
}

function resultsOf(
  state: ReadonlyState,
  registry: RulesRegistry,
  board: Board,
  activityId: string,
): ResultView[] {
  const known = board.results.get(activityId);
  if (known) return known;
  const results: ResultView[] = [];
  board.results.set(activityId, results);
  const found = contextOf(state, registry, activityId);
  if (!found?.rules.result || found.context.step.status === "planned") return results;
  // Earlier rounds have been revealed; rounds of different people stand side by side.
  for (let round = 1; round <= found.context.step.round; round += 1) {
    const value = found.rules.result(found.context, round);
    results.push({ kind: "result", id: `${activityId}:${round}`, activityId, round, value });
  }
  return results;
}
