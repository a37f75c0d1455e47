import type { Refusal } from "#domain/decision.ts";
import type { PrivateView, SharedView } from "#domain/view.ts";

/** Raised when an old page could misunderstand a new server; such a page is told to reload. */
export const protocolVersion = 1;

/** Roles under which a socket is opened. */
export const socketRoles = ["participant", "lead", "wall", "host", "organiser", "reviewer"] as const;
export type SocketRole = (typeof socketRoles)[number];

/** The first message of a socket: what it already has of the view, so that only the rest is sent. */
export interface Hello {
  readonly have: { readonly epoch: string; readonly audience: string; readonly seq: number } | null;
}

/** A command in its envelope. The sender makes the id; sent twice, it takes effect once. */
export interface Envelope {
  readonly id: string;
  readonly command: unknown;
}

/** Why the server did not do what it was asked; the rules' reasons and those of the way there. */
export type ReplyReason = Refusal | "unauthorised" | "reload" | "unknown-workshop" | "too-large";

/** The answer to a command: sent only after it is on disk. */
export type Reply =
  | {
      readonly ok: true;
      readonly seq: number;
      readonly result: Readonly<Record<string, string | number | boolean | null>>;
    }
  | {
      readonly ok: false;
      readonly reason: ReplyReason;
      /** Which of many was refused, counted from 1. */
      readonly line?: number;
    };

/** What changed in a view: one message for all audiences to whom it looks the same. */
export interface ViewDifference {
  /** What it builds on; null for a whole view, which replaces all that was there. */
  readonly from: number | null;
  readonly to: number;
  readonly set: readonly SharedView[];
  /** Keys ("card:…") of records that are no longer to be seen. */
  readonly drop: readonly string[];
}

/** Where a line begins, or goes on as another audience: whose view this is, and of which life of the workshop. */
export interface ViewMessage extends ViewDifference {
  readonly epoch: string;
  readonly audience: string;
}

/** What changed for one participant alone. */
export interface PrivateMessage {
  readonly whole: boolean;
  readonly set: readonly PrivateView[];
  readonly drop: readonly string[];
}

export type Welcome =
  | {
      readonly ok: true;
      /** The server's clock in milliseconds, for timers. */
      readonly now: number;
      readonly view: ViewMessage;
      readonly private: PrivateMessage;
    }
  | { readonly ok: false; readonly reason: ReplyReason };

/** For those who lead and organise: who is there, and what they must know of the machine. */
export interface Presence {
  /** Phones that are connected now. */
  readonly connected: number;
  readonly facilitators: number;
  /** Since when no backup succeeds; null while they do. */
  readonly backupFailsSince: number | null;
}

/** Why the server lets go of a socket. "stale": reload the page; "ended": the workshop was deleted. */
export type Goodbye = { readonly reason: "restart" | "revoked" | "stale" | "ended" };

export interface ServerToClient {
  view: (message: ViewMessage | ViewDifference) => void;
  private: (message: PrivateMessage) => void;
  presence: (message: Presence) => void;
  goodbye: (message: Goodbye) => void;
}

export interface ClientToServer {
  hello: (hello: Hello, answer: (welcome: Welcome) => void) => void;
  command: (envelope: Envelope, answer: (reply: Reply) => void) => void;
}
