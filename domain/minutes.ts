import type { ActivityContext } from "./activity-rules.ts";
import type { Activity, Language, Step } from "./records.ts";
import type { Change, ReadonlyState } from "./state.ts";

/** A document in parts that every format can write. Texts are plain; formats escape them. `notes` are footnotes, `data` is base64. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string; readonly note?: boolean; readonly notes?: readonly string[] }
  | { readonly kind: "list"; readonly items: readonly ListItem[] }
  | { readonly kind: "table"; readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "picture"; readonly text: string; readonly mime: "image/png" | "image/jpeg"; readonly data: string };

/** A card's words with its short id, and what was merged into it. */
export interface ListItem {
  readonly label?: string;
  readonly text: string;
  readonly under?: readonly ListItem[];
  /** Footnotes, in their order. */
  readonly notes?: readonly string[];
}

/** One committed command, as the journal tells it. */
export interface JournalEntry {
  readonly seq: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly actorRole: string;
  readonly actorId: string;
  readonly commandType: string;
  readonly changes: readonly Change[];
}

/** What an activity says about itself in the minutes. `board` is the workshop as it stood when the step was closed. */
export interface MinutesContext<S> {
  readonly context: ActivityContext<S>;
  readonly activity: Activity;
  readonly step: Step;
  readonly board: ReadonlyState;
  readonly language: Language;
}

export type ActivityMinutes<S> = (context: MinutesContext<S>) => readonly Block[];
export type AnyActivityMinutes = ActivityMinutes<unknown>;
