"use client";

import { useState } from "react";
import type { Activity } from "#domain/records.ts";
import type { MineView } from "#domain/view.ts";
import { useOutbox, useRecords, useWorkshop } from "../../live/use-workshop.tsx";

/** What a step of writing is sent; which further fields there are is the step's own matter. */
export interface WritingCommand {
  readonly do: string;
  readonly cardId?: string;
  readonly text?: string;
}

/** A card of one's own that the server does not have yet, or did not want. */
export interface Unsaved<C extends WritingCommand> {
  readonly id: string;
  readonly text: string;
  readonly command: C;
  readonly refused: string | null;
}

export interface OwnCards<C extends WritingCommand> {
  /** Newest first, as all that follows. */
  readonly unsaved: readonly Unsaved<C>[];
  readonly mine: readonly MineView[];
  /** Which card is being changed, or what of it: one thing at a time. */
  readonly editing: string | null;
  readonly setEditing: (what: string | null) => void;
  readonly keep: (command: C, slot?: string) => void;
  /** Changes that are still on their way to a card. */
  readonly pendingFor: (cardId: string) => readonly C[];
}

/** One's own cards of a step as this phone knows them: stored, on their way, refused. */
export function useOwnCards<C extends WritingCommand>(activity: Activity): OwnCards<C> {
  const client = useWorkshop();
  const [editing, setEditing] = useState<string | null>(null);
  const outbox = useOutbox().flatMap((item) =>
    item.command.type === "activity" && item.command.activityId === activity.id
      ? [{ id: item.id, refused: item.refused, command: item.command.command as C }]
      : [],
  );
  const mine = useRecords("mine")
    .filter((card) => card.activityId === activity.id)
    .toSorted((a, b) => b.number - a.number);
  const texts = new Set(mine.map(({ text }) => text));
  const unsaved = outbox
    .flatMap((item) => (item.command.do === "write" ? [{ ...item, text: item.command.text ?? "" }] : []))
    // Stored, and the acknowledgement follows in the same moment: not to be seen twice.
    .filter((card) => card.refused !== null || !texts.has(card.text.trim()))
    .toReversed();
  return {
    unsaved,
    mine,
    editing,
    setEditing,
    keep: (command, slot) =>
      client.keep({ type: "activity", activityId: activity.id, command }, slot ?? null),
    pendingFor: (cardId) =>
      outbox.flatMap(({ command, refused }) =>
        command.do !== "write" && command.cardId === cardId && refused === null ? [command] : [],
      ),
  };
}
