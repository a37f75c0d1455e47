"use client";

import { createContext, useContext } from "react";
import type { Command } from "#domain/commands.ts";
import type { CardKind } from "#domain/records.ts";
import type { CardView } from "#domain/view.ts";

/** Where cards can go. */
export interface Place {
  readonly fieldId: string | null;
  readonly dimensionId: string | null;
  readonly clusterId: string | null;
}

export type DeskDialog =
  | { readonly kind: "move"; readonly ids: readonly string[] }
  | { readonly kind: "merge"; readonly ids: readonly string[] }
  | { readonly kind: "cluster"; readonly ids: readonly string[] }
  | { readonly kind: "hide"; readonly ids: readonly string[] }
  | { readonly kind: "card"; readonly id: string }
  | { readonly kind: "bundle"; readonly id: string }
  | { readonly kind: "graph" };

/** What whoever stands at the board may do; a table host may less. */
export interface Abilities {
  readonly hide: boolean;
  readonly spotlight: boolean;
  readonly reword: (card: CardView, text: string) => Command;
}

/** The working board: what is selected, what is held, what is asked. */
export interface Desk {
  readonly cardKind: CardKind;
  readonly can: Abilities;
  readonly selected: ReadonlySet<string>;
  readonly select: (ids: readonly string[]) => void;
  /** What lies in no bundle yet. */
  readonly loose: readonly string[];
  /** After some cards are done: the keyboard goes on with the first that is still to be ordered. */
  readonly goOn: (done: readonly string[]) => void;
  readonly ask: (dialog: DeskDialog | null) => void;
  readonly move: (ids: readonly string[], to: Place) => void;
  /** The place under the held cards. */
  readonly over: string | null;
  readonly setOver: (key: string | null) => void;
}

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useDesk outside of the board");
  return desk;
}

export const placeKey = (place: Place): string =>
  [place.fieldId, place.dimensionId, place.clusterId].map((id) => id ?? "-").join("/");
