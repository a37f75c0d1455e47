"use client";

import { type RefObject, useCallback, useMemo, useRef, useState } from "react";
import type { CardKind } from "#domain/records.ts";
import { useActing } from "../staff/acting.tsx";
import type { CardHandlers } from "./board-card.tsx";
import { useKeptFocus } from "./board-keys.ts";
import type { BoardModel } from "./board-model.ts";
import type { Abilities, Desk, DeskDialog, Place } from "./desk.tsx";
import { holdCards } from "./drop-target.ts";
import { between, cardButtons, focusCard, idOf, looseOf, toggled } from "./picking.ts";

interface DeskState {
  readonly desk: Desk;
  readonly dialog: DeskDialog | null;
  readonly handlers: CardHandlers;
  /** The card that Tab comes to. */
  readonly reachable: string | null;
  readonly onBlur: ReturnType<typeof useKeptFocus>["onBlur"];
}

interface DeskInput {
  root: RefObject<HTMLElement | null>;
  cardKind: CardKind;
  can: Abilities;
  ids: readonly string[];
  model: BoardModel;
}

/** What is picked, held, asked and focused: the state of whoever stands at this board, never sent to anybody. */
export function useDeskState({ root, cardKind, can, ids, model }: DeskInput): DeskState {
  const { act } = useActing();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<DeskDialog | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const kept = useKeptFocus(root, model);
  const selected = useMemo(() => new Set(ids.filter((id) => picked.has(id))), [ids, picked]);
  const latest = useRef({ selected, kept });
  latest.current = { selected, kept };
  const lastPicked = useRef<string | null>(null);
  const loose = useMemo(() => looseOf(model), [model]);

  const move = useCallback(
    (moved: readonly string[], to: Place) => {
      void act({ type: "board.move", cardIds: [...moved], ...to });
      setPicked(new Set());
    },
    [act],
  );
  const handlers = useMemo(
    (): CardHandlers => ({
      onToggle: (id) => {
        lastPicked.current = id;
        setPicked((before) => toggled(before, id));
      },
      onRange: (id) => {
        const order = root.current ? cardButtons(root.current).flatMap((button) => idOf(button) ?? []) : [];
        const range = between(order, lastPicked.current, id);
        setPicked((before) => new Set([...before, ...range]));
      },
      onFocus: (id) => {
        setFocused(id);
        latest.current.kept.onFocus(id);
      },
      onOpen: (id) => setDialog({ kind: "card", id }),
      onHold: (id, transfer) => holdCards(transfer, held(latest.current.selected, id)),
      onLetGo: () => setOver(null),
    }),
    [root],
  );
  const desk = useMemo(
    (): Desk => ({
      cardKind,
      can,
      selected,
      loose,
      select: (wanted) => setPicked(new Set(wanted)),
      goOn: (done) =>
        focusCard(
          root.current,
          loose.find((id) => !done.includes(id)),
        ),
      ask: setDialog,
      move,
      over,
      setOver,
    }),
    [root, cardKind, can, selected, loose, move, over],
  );
  const order = useMemo(() => orderOf(model), [model]);
  const reachable = focused !== null && order.includes(focused) ? focused : (order[0] ?? null);
  return { desk, dialog, handlers, reachable, onBlur: kept.onBlur };
}

/** A selected card takes the whole selection with it. */
const held = (selected: ReadonlySet<string>, id: string): readonly string[] =>
  selected.has(id) ? [...selected] : [id];

function orderOf({ columns, inbox }: BoardModel): string[] {
  const items = columns.flatMap((column) => [
    ...column.bundles.flatMap((bundle) => bundle.items),
    ...column.items,
  ]);
  return [...items, ...inbox].map(({ card }) => card.id);
}
