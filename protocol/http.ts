import type { ReplyReason } from "./messages.ts";

/** Answer to POST /api/lookup: what the join page shows of the workshop behind a code. */
export interface LookupAnswer {
  readonly workshopId: string;
  readonly title: string;
  readonly place: string;
  readonly funding: string;
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
    | "unknown-code"
    | "too-many-tries"
    | "expired-link"
    | "wrong-pin"
    | "pin-wait";
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
