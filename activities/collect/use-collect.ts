"use client";

import { useState } from "react";
import { useSeat } from "#components/live/use-seat.ts";
import { useOutbox, useRecords, useWorkshop } from "#components/live/use-workshop.tsx";
import { withDefaults } from "#components/phone/settings.ts";
import type { Activity } from "#domain/records.ts";
import type { CardView, MineView } from "#domain/view.ts";
import type { CollectCommand, CollectSettings } from "./activity.ts";
import { collectDefaults } from "./defaults.ts";

/** A card of one's own that the server does not have yet, or did not want. */
export interface UnsavedCard {
  readonly id: string;
  readonly text: string;
  readonly fieldId: string | null;
  readonly dimensionId: string | null;
  readonly refused: string | null;
}

export interface Collect {
  readonly settings: CollectSettings;
  /** Newest first. */
  readonly unsaved: readonly UnsavedCard[];
  readonly mine: readonly MineView[];
  /** Cards of other people, as far as this phone may see them; newest first. */
  readonly others: readonly CardView[];
  /** The card of one's own table, where a table has one. */
  readonly tableCard: MineView | CardView | undefined;
  /** The card that is being changed: one question, one input. */
  readonly editing: string | null;
  readonly setEditing: (cardId: string | null) => void;
  readonly keep: (command: CollectCommand, slot?: string) => void;
  /** Changes that are still on their way to a card. */
  readonly pendingFor: (cardId: string) => readonly CollectCommand[];
}

/** The cards of a collecting step as this phone knows them: stored, on their way, refused, and those of others. */
export function useCollect(activity: Activity): Collect {
  const client = useWorkshop();
  const [editing, setEditing] = useState<string | null>(null);
  const settings = withDefaults(collectDefaults, activity.settings);
  const { me } = useSeat();
  const outbox = useOutbox().flatMap((item) =>
    item.command.type === "activity" && item.command.activityId === activity.id
      ? [{ ...item, inner: item.command.command as CollectCommand }]
      : [],
  );
  const stored = useRecords("mine").filter((card) => card.activityId === activity.id);
  const mine = stored.toSorted((a, b) => b.number - a.number);
  const ids = new Set(mine.map(({ id }) => id));
  const others = useRecords("card")
    .filter((card) => card.activityId === activity.id && !ids.has(card.id) && card.mergedInto === null)
    .toSorted((a, b) => b.number - a.number);
  const tableCard =
    activity.scope === "one-card-per-table" && me
      ? [...mine, ...others].find((card) => card.tableId === me.tableId)
      : undefined;
  const texts = new Set(mine.map(({ text }) => text));
  const unsaved = outbox
    .flatMap(({ id, inner, refused }) => (inner.do === "write" ? [{ ...inner, id, refused }] : []))
    // Stored, and the acknowledgement follows in the same moment: not to be seen twice.
    .filter((card) => card.refused !== null || !texts.has(card.text.trim()))
    .toReversed();
  return {
    settings,
    unsaved,
    mine,
    others: tableCard ? others.filter(({ id }) => id !== tableCard.id) : others,
    tableCard,
    editing,
    setEditing,
    keep: (command, slot) => {
      client.keep({ type: "activity", activityId: activity.id, command }, slot ?? null);
    },
    pendingFor: (cardId) =>
      outbox.flatMap(({ inner, refused }) =>
        inner.do !== "write" && inner.cardId === cardId && refused === null ? [inner] : [],
      ),
  };
}
