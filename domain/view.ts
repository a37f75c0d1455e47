import type {
  ActionField,
  Activity,
  CardDetails,
  CardKind,
  Cluster,
  Dimension,
  Entry,
  Logo,
  NextStep,
  Parked,
  Phase,
  Prose,
  Response,
  Sector,
  Stage,
  Step,
  TableGroup,
  Tally,
  Workshop,
} from "./records.ts";

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
  /** The field that it was written for, where it lies in another one now. */
  readonly writtenFor?: string | null;
  readonly details?: CardDetails;
  /** Ids of the cards that it came from; left out where there are none. */
  readonly sources?: readonly string[];
}

/** A photograph without its bytes: those are fetched over http. */
export interface PhotoView {
  readonly kind: "photo";
  readonly id: string;
  readonly activityId: string;
  readonly cardId: string;
  readonly tableId: string | null;
  readonly alt: string;
  readonly order: number;
  /** Only for facilitators: set while it is hidden. */
  readonly hiddenReason?: string;
}

/** How many have answered of how many. */
export interface ProgressView {
  readonly kind: "progress";
  readonly id: string;
  readonly answered: number;
  readonly of: number;
  /** How often each cell has been judged, in the activity's own order: where a room fills a matrix. */
  readonly coverage?: readonly number[];
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
  /** By the sector's id, "" for those who named none; for all but the lead only groups that are large enough. */
  readonly bySector: Readonly<Record<string, number>>;
  /** Groups that are only told together. What is missing from both is not broken down at all. */
  readonly others?: { readonly sectorIds: readonly string[]; readonly count: number };
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
  /** Came by a link to look at this and at nothing else. */
  readonly reviews?: { readonly activityId: string; readonly round: number };
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
  | Entry
  | Prose
  | PhotoView
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

/** What an audience may see of a state. Make one per state and audience, ask it for records. */
export interface Viewer {
  /** One record by its key; null when it does not exist or is not for this audience. */
  record(key: string): SharedView | null;
  /** What is computed from many records: progress, results, attendance. */
  derived(): SharedView[];
}
