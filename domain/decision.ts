import type { Change } from "./state.ts";

/** Why a command was refused. Each has a sentence in the user's language that says what to do. */
export type Refusal =
  | "forbidden"
  | "not-found"
  | "invalid"
  | "step-not-open"
  | "step-closed"
  | "still-open"
  | "frozen"
  | "too-long"
  | "empty"
  | "foreign-card"
  | "card-limit"
  | "table-has-card"
  | "no-table"
  | "too-many-dots"
  | "cap-exceeded"
  | "negative-not-allowed"
  | "answer-first"
  | "unknown-subject"
  | "ballot-key-lost"
  | "nothing-to-undo"
  | "changed-since"
  | "still-in-use"
  | "table-full"
  | "table-locked"
  | "wrong-kind"
  | "archived"
  | "box-incomplete"
  | "box-excluded"
  | "not-a-picture"
  | "too-many-logos"
  | "too-many-photos"
  | "text-too-long"
  | "text-taken"
  | "disk-full"
  | "busy";

/** What a command does: changes and an answer, or a reason why not. Expected refusals are values; bugs throw. */
export type Decision =
  | {
      readonly ok: true;
      readonly changes: readonly Change[];
      /** What the sender is told, e.g. the new card's id and number. */
      readonly result?: Readonly<Record<string, string | number | boolean | null>>;
      /** Records whose former words are to be rewritten in journal and replies. */
      readonly erase?: readonly string[];
      /** Ballots of this activity are to be stored in an order that tells nothing. */
      readonly shuffleBallots?: string;
      /** What an activity has arranged, e.g. a choice: whoever did it can take it back. */
      readonly undoable?: boolean;
      /** Only asked, nothing changed: answered from memory, kept nowhere. */
      readonly isAnswerOnly?: boolean;
    }
  | {
      readonly ok: false;
      readonly reason: Refusal;
      /** Which of many was refused, counted from 1. */
      readonly line?: number;
    };

export const refuse = (reason: Refusal): Decision => ({ ok: false, reason });

/** Clock and chance come in as arguments, so that rules stay pure. */
export interface Environment {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly newId: () => string;
  /** From 0 to 1, without 1. */
  readonly chance: () => number;
  /** Whether somebody's phone is connected now. */
  readonly isHere: (participantId: string) => boolean;
}
