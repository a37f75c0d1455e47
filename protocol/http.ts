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
  readonly refused: ReplyReason | "unknown-code" | "too-many-tries" | "expired-link";
}

export interface WorkshopSummary {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly date: string;
  readonly joinCode: string;
  readonly participants: number;
  readonly cards: number;
}

export interface TemplateSummary {
  readonly name: string;
  readonly title: string;
  readonly description: string;
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
}
