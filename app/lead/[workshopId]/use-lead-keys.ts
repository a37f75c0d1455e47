"use client";

import { useActing } from "#components/live/staff/acting.tsx";
import type { Agenda } from "#components/live/staff/agenda.ts";
import { isCovered, type Move, nextMove } from "#components/live/staff/next-move.ts";
import { useShortcuts } from "#components/live/staff/shortcuts.tsx";
import { paceOf } from "./pace-of.ts";
import type { Gallery } from "./use-gallery.ts";
import type { WallWindow } from "./use-wall-window.ts";

export interface LeadKeysState {
  readonly move: Move;
  readonly go: () => void;
  readonly back: (() => void) | undefined;
  readonly extend: ((minutes: number) => void) | undefined;
  readonly end: (() => void) | undefined;
  readonly freeze: (() => void) | undefined;
  readonly frozen: boolean;
  readonly curtain: () => void;
  readonly curtained: boolean;
  /** Undefined where nothing is covered. */
  readonly cover: (() => void) | undefined;
  readonly revealed: boolean;
  readonly code: () => void;
  readonly showsCode: boolean;
  readonly turn: (by: 1 | -1) => void;
}

/** What the hall hangs on, as actions: for the keys on the right, for the keyboard and for a presenter's clicker. */
export function useLeadKeys(
  agenda: Agenda,
  wall: WallWindow,
  gallery: Gallery,
  onReveal: (activityId: string) => void,
): LeadKeysState {
  const { act } = useActing();
  const { current, stage } = agenda;
  const move = nextMove(agenda, paceOf);
  const id = current?.activity.id;
  const isOpen = current?.step.status === "open";
  const curtained = stage?.curtain ?? false;
  const showsCode = stage?.showCode ?? false;
  const frozen = current?.step.frozen ?? false;
  const revealed = current?.step.revealed ?? false;

  const go = () => {
    if (move.kind === "begin") void act({ type: "step.open", activityId: move.activity.id });
    if (move.kind === "end" || move.kind === "finish")
      void act({ type: "step.close", activityId: move.activity.id });
    if (move.kind === "reveal") onReveal(move.activity.id);
    if (move.kind === "next") void act({ type: "step.next" });
  };
  const turn = (by: 1 | -1) => {
    const page = (wall.report?.page ?? stage?.wallPage ?? 0) + by;
    const unknown = gallery.speaking ? 0 : Number.MAX_SAFE_INTEGER;
    const last = wall.report ? wall.report.pages - 1 : unknown;
    if (page >= 0 && page <= last) void act({ type: "stage.page", page });
    else if (gallery.speaking) gallery.turn(by);
  };
  const isFirst = agenda.items.find(({ state }) => state !== "out")?.activity.id === id;
  const cover =
    current && isCovered(current.activity, paceOf(current.activity)) && current.step.status !== "planned"
      ? () => {
          if (revealed) void act({ type: "step.conceal", activityId: current.activity.id });
          else onReveal(current.activity.id);
        }
      : undefined;
  const keys: LeadKeysState = {
    move,
    go,
    back: id && !isFirst ? () => void act({ type: "step.back" }) : undefined,
    extend:
      id && isOpen ? (minutes) => void act({ type: "step.extend", activityId: id, minutes }) : undefined,
    end: id && isOpen ? () => void act({ type: "step.close", activityId: id }) : undefined,
    freeze:
      id && isOpen ? () => void act({ type: "step.freeze", activityId: id, frozen: !frozen }) : undefined,
    frozen,
    curtain: () => void act({ type: "stage.curtain", on: !curtained }),
    curtained,
    cover,
    revealed,
    code: () => void act({ type: "stage.code", on: !showsCode }),
    showsCode,
    turn,
  };
  useShortcuts({
    n: go,
    1: keys.extend && (() => keys.extend?.(1)),
    5: keys.extend && (() => keys.extend?.(5)),
    e: keys.freeze,
    v: keys.curtain,
    b: keys.curtain,
    ".": keys.curtain,
    a: keys.cover,
    q: keys.code,
    z: () => void act({ type: "undo" }),
    PageDown: () => turn(1),
    PageUp: () => turn(-1),
  });
  return keys;
}
