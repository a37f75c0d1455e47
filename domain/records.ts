/**
 * The records of a workshop: everything that is stored, sent, undone and exported is one of these.
 * A record is immutable; a change replaces it as a whole.
 */

/** A text in the three languages of the product. German is always there; the others may be missing. */
export interface LocalText {
  readonly de: string;
  readonly simple?: string;
  readonly en?: string;
}

export type Language = "de" | "simple" | "en";

/** Several workshops that are summed up together; also later rounds of one. */
export interface Series {
  readonly kind: "series";
  readonly id: string;
  readonly title: string;
}

/** A spatial unit (Sozialraum) that cards and options can point to. */
export interface Area {
  readonly kind: "area";
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

export interface Workshop {
  readonly kind: "workshop";
  readonly id: string;
  readonly seriesId: string | null;
  readonly title: string;
  readonly client: string;
  readonly place: string;
  /** ISO date of the day, e.g. 2026-03-14. */
  readonly date: string;
  /** Local time of the beginning, e.g. 10:00. */
  readonly startsAt: string;
  readonly horizonYear: number;
  readonly question: LocalText;
  readonly funding: string;
  /** Six characters of Crockford's base 32. */
  readonly joinCode: string;
  readonly templateName: string;
  /** So many days after the day of the workshop nothing tells any more who took part; 30 unless told otherwise. */
  readonly retentionDays?: number;
  /** Since when it is put away: to be read, no longer to be written to. */
  readonly archivedAt?: number | null;
  /** Whether the results may be read by whoever has the link; each turn has a link of its own. */
  readonly resultsLink?: { readonly open: boolean; readonly turn: number };
  /** Set for a rehearsal (Probelauf): whose plan it tries out, and with how many simulated people. */
  readonly rehearsal?: { readonly of: string; readonly people: number };
}

export interface ActionField {
  readonly kind: "field";
  readonly id: string;
  readonly title: string;
  /** Position from 1; the screens show it as a roman numeral. */
  readonly numeral: number;
}

export interface Dimension {
  readonly kind: "dimension";
  readonly id: string;
  readonly fieldId: string;
  readonly title: string;
  readonly order: number;
}

export interface TableGroup {
  readonly kind: "table";
  readonly id: string;
  readonly number: number;
  readonly fieldId: string | null;
  readonly capacity: number;
  /** Nobody changes to it or away from it; who comes late may still sit down. */
  readonly locked?: boolean;
}

export interface Sector {
  readonly kind: "sector";
  readonly id: string;
  readonly title: string;
  readonly order: number;
}

export interface Phase {
  readonly kind: "phase";
  readonly id: string;
  readonly title: LocalText;
  readonly order: number;
}

export type Scope = "everybody" | "table" | "one-card-per-table";

/** One thing that everybody does now: the plan. What has become of it is its Step. */
export interface Activity {
  readonly kind: "activity";
  readonly id: string;
  readonly phaseId: string;
  readonly order: number;
  readonly type: string;
  readonly title: LocalText;
  readonly prompt: LocalText;
  readonly minutes: number;
  readonly scope: Scope;
  /** Parsed by the activity's own schema. */
  readonly settings: unknown;
  /** What may be dropped on a late day: how many minutes, and as the how-manieth. */
  readonly whenLate?: { readonly order: number; readonly minutes: number };
}

/** Other people who look at results by a link: a round of their own, never added to another. */
export interface Circle {
  /** What they are called, e.g. "Fachverwaltung"; may be empty. */
  readonly name: string;
  /** Until when the link works, if there is such a day: milliseconds since the epoch. */
  readonly closesAt: number | null;
  readonly closedAt: number | null;
}

/** How an activity runs: the state that late comers and restarted servers find again. */
export interface Step {
  readonly kind: "step";
  /** Same id as its activity. */
  readonly id: string;
  readonly status: "planned" | "open" | "closed";
  readonly revealed: boolean;
  readonly frozen: boolean;
  /** Milliseconds since the epoch, by the server's clock. */
  readonly openedAt: number | null;
  readonly closedAt: number | null;
  readonly deadline: number | null;
  /** Counts from 1; a repeated asking is a new round. */
  readonly round: number;
  /** The subjects of rounds that do not ask about all of them, e.g. a run-off. */
  readonly roundSubjects: Readonly<Record<string, readonly string[]>>;
  /** Since when it is held: its clock stands still until it goes on. Counts only while `frozen`. */
  readonly heldAt?: number | null;
  /** It was held when it was closed: nobody was typing any more, so nothing is waited for. */
  readonly closedHeld?: boolean;
  /** Rounds of other people, by the round: they come by a link, also when the step is closed. */
  readonly circles?: Readonly<Record<string, Circle>>;
  /** Today's minutes, where the day was late and time had to be made up; 0 for a step that is left out. */
  readonly minutes?: number | null;
}

/** What the room looks at now. There is exactly one, with the id "stage". */
export interface Stage {
  readonly kind: "stage";
  readonly id: "stage";
  readonly activityId: string | null;
  readonly curtain: boolean;
  readonly showCode: boolean;
  readonly spotlight: Spotlight | null;
  readonly wallPage: number;
  /** While one table after the other speaks: the light is on its table, and its time began then. */
  readonly gallery?: { readonly seconds: number; readonly startedAt: number } | null;
  /** Delays that were accepted: from this activity on all is planned so many minutes later. */
  readonly shifts?: readonly Shift[];
  /** How often the PIN with which a second device takes over was renewed. */
  readonly pinTurn?: number;
}

/**
 * What is shown large instead of the step. A list (set aside, next steps) or the way to the results is there once and
 * has the id "list"; the chain has the id of its field.
 */
export interface Spotlight {
  readonly kind: "card" | "cluster" | "table" | "parked" | "next-step" | "results" | "top" | "chain";
  readonly id: string;
}

export interface Shift {
  readonly activityId: string;
  readonly minutes: number;
}

export interface Participant {
  readonly kind: "participant";
  readonly id: string;
  readonly tableId: string | null;
  readonly sectorId: string | null;
  readonly joinedAt: number;
  /** Whose phone this person shares. */
  readonly sharedBy?: string;
  /** Has no phone: the table's host answers for this person. */
  readonly withoutPhone?: boolean;
  /** Came by a link weeks later, to look at results: sits at no table and is not counted among those who came. */
  readonly reviewer?: boolean;
  /** What somebody who came by a link looks at: one activity, in the round of the own circle. */
  readonly reviews?: { readonly activityId: string; readonly round: number };
}

export type CardKind = "factor" | "assumption" | "scenario" | "option";

/** Which way a key factor develops in an assumption; "turn" is a break with what was. */
export type Direction = "up" | "same" | "down" | "turn";
export type Polarity = "utopian" | "trend" | "dystopian";
export type StoryForm = "article" | "diary" | "stage" | "pub" | "radio" | "free";
/** Up to a year, up to five years, for good. */
export type Term = "short" | "medium" | "permanent";
export type Existence = "exists" | "extend" | "create";

/** What a card says beside its words; which parts there are depends on its kind. */
export type CardDetails =
  | {
      readonly of: "assumption";
      readonly direction: Direction | null;
      /** The key factor, a card or a cluster, whose development this is; its cards are the `sources`. */
      readonly factorId: string;
    }
  | { readonly of: "scenario"; readonly polarity: Polarity | null; readonly form: StoryForm | null }
  | {
      readonly of: "option";
      readonly where: string;
      readonly how: string;
      readonly when: string;
      readonly term: Term | null;
      /** Who does it; the first one leads. */
      readonly bodies: readonly string[];
      readonly targetGroup: string;
      readonly existence: Existence | null;
    };

export interface Card {
  readonly kind: "card";
  readonly id: string;
  readonly cardKind: CardKind;
  /** Given at the commit, never reused: the 17 of F-017. */
  readonly number: number;
  /** The words as typed; empty only for a withdrawn card. */
  readonly text: string;
  /** The common title of cards that were merged into this one. */
  readonly title: string | null;
  readonly activityId: string;
  readonly fieldId: string | null;
  readonly dimensionId: string | null;
  /** Where the card was written; never changed afterwards. */
  readonly origin: { readonly tableId: string | null; readonly fieldId: string | null; readonly sectorId: string | null };
  readonly authorId: string | null;
  readonly createdAt: number;
  readonly editedAt: number | null;
  readonly clusterId: string | null;
  readonly mergedInto: string | null;
  /** Cards that this one came from: the chain from factor to option. */
  readonly sources: readonly string[];
  readonly status: "visible" | "hidden" | "withdrawn";
  readonly hiddenReason: string | null;
  /** Waits for its release: only its author and whoever leads see it. */
  readonly held?: boolean;
  /** Entered by staff for somebody without a phone. */
  readonly onBehalf?: boolean;
  /** How many people wrote it together on one phone. */
  readonly people?: number;
  readonly details?: CardDetails;
}

/** Cards that belong together, with a title. */
export interface Cluster {
  readonly kind: "cluster";
  readonly id: string;
  readonly title: string;
  readonly cardKind: CardKind;
  readonly fieldId: string | null;
  readonly dimensionId: string | null;
}

/** One person, one subject, one value in one round: a rating or an open ballot. */
export interface Response {
  readonly kind: "response";
  readonly id: string;
  readonly activityId: string;
  readonly round: number;
  readonly participantId: string;
  readonly subjectId: string;
  /** Parsed by the activity's own schema. */
  readonly value: unknown;
}

/** That somebody has voted in a secret vote, never what. */
export interface Voted {
  readonly kind: "voted";
  readonly id: string;
  readonly activityId: string;
  readonly round: number;
  readonly participantId: string;
}

/** What somebody has voted in a secret vote, never who: the id holds a secret that only the phone keeps. */
export interface Ballot {
  readonly kind: "ballot";
  readonly id: string;
  readonly activityId: string;
  readonly round: number;
  readonly dots: Readonly<Record<string, number>>;
}

/** What an activity keeps beside cards and answers: a choice with its reason, an exclusion, a corrected cell. */
export interface Entry {
  readonly kind: "entry";
  /** `<activityId>.<what the activity makes of it>`: written again, it replaces what was there. */
  readonly id: string;
  readonly activityId: string;
  /** Whose it is, where tables work apart; null for the whole room's. */
  readonly tableId: string | null;
  /** Parsed by the activity's own schema. */
  readonly value: unknown;
  readonly createdAt: number;
}

/** A co-written text in its result form: what screens and documents show of it. */
export interface Prose {
  readonly kind: "prose";
  /** Names the document on the writers' wire; made by the server. */
  readonly id: string;
  readonly activityId: string;
  /** The card whose text it is, e.g. the scenario of a story. */
  readonly cardId: string;
  readonly tableId: string | null;
  /** Plain text, paragraphs separated by line breaks. */
  readonly text: string;
  readonly editedAt: number;
}

/** A photograph that belongs to a card; no phone gets its bytes over the socket. */
export interface Photo {
  readonly kind: "photo";
  readonly id: string;
  readonly activityId: string;
  readonly cardId: string;
  readonly tableId: string | null;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  readonly mime: "image/png" | "image/jpeg";
  /** Base64. */
  readonly data: string;
  readonly order: number;
  /** Set while whoever leads keeps it from being shown. */
  readonly hiddenReason: string | null;
}

/** Something set aside for later (Themenspeicher): a line, or a card that was taken there. */
export interface Parked {
  readonly kind: "parked";
  readonly id: string;
  /** Empty for a card: its words stay with it, so that hiding or withdrawing it takes them from here, too. */
  readonly text: string;
  readonly cardId: string | null;
  readonly createdAt: number;
}

/** What was agreed on at the end: who does what until when. */
export interface NextStep {
  readonly kind: "next-step";
  readonly id: string;
  readonly what: string;
  readonly who: string;
  readonly until: string;
  readonly createdAt: number;
}

/** Paper dots on one subject that a table's host has counted: never mixed with what was voted on devices. */
export interface Tally {
  readonly kind: "tally";
  /** `<activityId>.<round>.<tableId>.<subjectId>`: counted again, it replaces what was there. */
  readonly id: string;
  readonly activityId: string;
  readonly round: number;
  readonly tableId: string;
  readonly subjectId: string;
  readonly dots: number;
}

/** A picture of those who pay or organise; no phone gets its bytes over the socket. */
export interface Logo {
  readonly kind: "logo";
  readonly id: string;
  readonly use: "funding" | "organisation";
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  readonly mime: "image/png" | "image/jpeg";
  /** Base64. */
  readonly data: string;
  readonly order: number;
}

export type WorkshopRecord =
  | Series
  | Area
  | Workshop
  | ActionField
  | Dimension
  | TableGroup
  | Sector
  | Phase
  | Activity
  | Step
  | Stage
  | Participant
  | Card
  | Cluster
  | Response
  | Voted
  | Ballot
  | Parked
  | NextStep
  | Tally
  | Logo
  | Entry
  | Prose
  | Photo;

export type RecordKind = WorkshopRecord["kind"];
export type RecordOf<K extends RecordKind> = Extract<WorkshopRecord, { kind: K }>;

export const recordKinds = [
  "series",
  "area",
  "workshop",
  "field",
  "dimension",
  "table",
  "sector",
  "phase",
  "activity",
  "step",
  "stage",
  "participant",
  "card",
  "cluster",
  "response",
  "voted",
  "ballot",
  "parked",
  "next-step",
  "tally",
  "logo",
  "entry",
  "prose",
  "photo",
] as const satisfies readonly RecordKind[];

/** The letter that people say before a card's number. */
export const cardLetters: Readonly<Record<CardKind, string>> = {
  factor: "F",
  assumption: "T",
  scenario: "S",
  option: "O",
};

/** The short id that people can say, e.g. F-017. */
export function shortId(card: { cardKind: CardKind; number: number }): string {
  return `${cardLetters[card.cardKind]}-${String(card.number).padStart(3, "0")}`;
}

export const maximumCardLength = 280;
export const softCardLength = 140;
