import type { ImportProblem } from "#domain/import-problem.ts";
import type { Bundle, ConsistencyResult } from "#domain/consistency-matrix.ts";
import type { CrossImpactAnalysis } from "#domain/cross-impact.ts";
import type { LocalText, Step } from "#domain/records.ts";
import type { ReplyReason } from "./messages.ts";

/** Answer to POST /api/lookup: what the join page shows of the workshop behind a code. */
export interface LookupAnswer {
  readonly workshopId: string;
  readonly title: string;
  readonly place: string;
  readonly funding: string;
  readonly logos: readonly { readonly id: string; readonly alt: string }[];
  readonly tables: readonly {
    readonly id: string;
    readonly number: number;
    readonly numeral: number | null;
    readonly field: string | null;
    readonly full: boolean;
  }[];
  readonly sectors: readonly { readonly id: string; readonly title: string }[];
  /** The table that is printed into the QR code, or already taken by this phone. */
  readonly tableId: string | null;
  /** Whether this phone is in already. */
  readonly joined: boolean;
}

/** Answer to POST /api/join; it also sets the cookie that makes the phone the same person again. */
export interface JoinAnswer {
  readonly workshopId: string;
  readonly participantId: string;
  /** For clients without cookies; browsers need not keep it. */
  readonly token: string;
}

export interface Refused {
  readonly refused:
    | ReplyReason
    | ImportProblem
    | "unknown-code"
    | "too-many-tries"
    | "expired-link"
    | "last-organiser"
    | "wrong-pin"
    | "pin-wait";
  /** What exactly, where it helps: the place in a file, the name of a kind of step. */
  readonly about?: string;
}

/** GET /api/workshops/:id/pin (facilitator). */
export interface PinAnswer {
  readonly pin: string;
}

/** Answer to POST /api/takeover; it also sets the cookie of whoever leads. */
export interface TakeoverAnswer {
  readonly workshopId: string;
}

export interface WorkshopSummary {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly date: string;
  readonly joinCode: string;
  readonly participants: number;
  readonly cards: number;
  readonly archived: boolean;
  /** Whether simulated people are trying it out; the rehearsal itself is in no list. */
  readonly rehearsed: boolean;
}

/** How a rehearsal goes: as fast as the day (1) or faster; led by somebody simulated or by those who hold its link. */
export interface RehearsalPace {
  readonly isRunning: boolean;
  readonly speed: 1 | 5 | 20 | 60;
  readonly leads: boolean;
}

/** A rehearsal as it is now. */
export interface RehearsalState {
  /** Its own id, for its links. */
  readonly workshopId: string;
  /** How many simulated people take part, and how many have come, real ones included. */
  readonly people: number;
  readonly here: number;
  readonly cards: number;
  readonly answers: number;
  /** Null since the server was started again: it stands still until somebody lets it go on. */
  readonly pace: RehearsalPace | null;
  /** The simulated lead has come to the end of the day. */
  readonly isFinished: boolean;
  readonly step: {
    readonly number: number;
    readonly of: number;
    readonly title: LocalText;
    readonly status: Step["status"];
  } | null;
}

/** Answer of GET, POST, PATCH and DELETE /api/workshops/:id/rehearsal (organiser, lead). */
export interface RehearsalAnswer {
  readonly rehearsal: RehearsalState | null;
}

/** The best that a cross-impact search found: scenarios by the states' numbers, counted from 0. */
export type CrossImpactResult = CrossImpactAnalysis & {
  readonly kind: "cross-impact";
  /** How many scenarios were found; `scenarios` holds the first of them. */
  readonly count: number;
};

/** The best that a consistency search found: one assumption of each factor, by its number in it, counted from 0. */
export type ConsistencySearchResult = Omit<ConsistencyResult, "bundles" | "space" | "isCapped"> & {
  readonly kind: "consistency";
  readonly scenarios: readonly (Omit<Bundle, "assumptions"> & { readonly states: readonly number[] })[];
  /** How many of the best were kept, 1,000 at most; worse ones are not counted, since the search turns back before them. */
  readonly kept: number;
  readonly combinations: number;
  readonly complete: boolean;
  readonly capped: "nodes" | null;
};

export type SearchResult = CrossImpactResult | ConsistencySearchResult;

/** A long search of a workshop. */
export interface SearchState {
  readonly id: string;
  readonly kind: SearchResult["kind"];
  /** "failed": it ran out of memory or time and has nothing to show. */
  readonly status: "waiting" | "running" | "done" | "failed";
  /** The share (0..1) that is done. */
  readonly progress: number;
  /** Once it is done: of cross-impact the first 100 scenarios, of consistency all bundles that were kept. */
  readonly result: SearchResult | null;
}

/** Answer of GET, POST and DELETE /api/workshops/:id/searches (organiser, lead). */
export interface SearchAnswer {
  readonly search: SearchState | null;
}

export interface TemplateSummary {
  readonly name: string;
  /** In all languages; what organisers saved is called as they called it. */
  readonly title: LocalText;
  readonly description: LocalText;
  /** Set for templates that were saved here: when, and what they hold. */
  readonly own?: { readonly savedAt: number; readonly steps: number; readonly tables: number };
}

/** GET /api/organisers: everybody who may do everything here, and who has been asked to. */
export interface Organisers {
  readonly organisers: readonly {
    readonly id: string;
    /** Null for whoever came with the link that the start prints. */
    readonly label: string | null;
    /** Days, e.g. 2026-03-14. */
    readonly since: string;
    readonly lastSeenOn: string | null;
    readonly me: boolean;
  }[];
  readonly invitations: readonly { readonly id: string; readonly label: string; readonly since: string }[];
}

/** Answer to POST /api/organisers/invitations: the link is shown once and works once. */
export interface InvitationLink {
  readonly origins: readonly string[];
  readonly path: string;
}

/** GET /api/workshops/:id/links (organiser): addresses with their secrets; never shown on the wall. */
export interface WorkshopLinks {
  /** Addresses of this machine that phones in the hall may reach, best guess first. */
  readonly origins: readonly string[];
  /** Paths; put an origin before them. */
  readonly lead: string;
  readonly wall: string;
  readonly participants: string;
  readonly tables: readonly {
    readonly tableId: string;
    readonly number: number;
    readonly host: string;
    readonly participants: string;
  }[];
}

/** GET /api/workshops/:id/results (organiser, lead, wall): the way to the results, while they may be read. */
export interface ResultsLink {
  /** A path with its secret; null while nobody may read them. */
  readonly path: string | null;
}

/** GET /api/workshops/:id/reviews (organiser, lead): the ways for the circles that may look at results. */
export interface ReviewLinks {
  readonly links: readonly {
    readonly activityId: string;
    readonly round: number;
    /** A path with its secret. */
    readonly path: string;
  }[];
}

/** GET /api/workshops/:id/retention (organiser). */
export interface RetentionAnswer {
  /** How many days after the day of the workshop it may be told who took part. */
  readonly days: number;
  /** From then on it may not; milliseconds since the epoch. */
  readonly ends: number;
  /** When people were taken out, and of how many people, cards and answers. */
  readonly log: readonly {
    readonly at: number;
    readonly people: number;
    readonly cards: number;
    readonly answers: number;
  }[];
}

/** How many phones have reached this machine since a check began: a number, kept in memory only. */
export interface ReachAnswer {
  readonly key: string;
  /** What the phones scan. */
  readonly path: string;
  readonly phones: number;
  /** How many of them have said that WebSocket got through, and how many that only polling did. */
  readonly websocket: number;
  readonly polling: number;
}
