"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useSend } from "#components/live/use-workshop.tsx";
import { useSay } from "../parts/announcer.tsx";
import type { Place } from "./places.ts";

interface Move {
  readonly cardIds: readonly string[];
  readonly to: Place;
}

export interface Reassigning {
  /** Moves all of it by one command; `count` is what the sentence names. */
  readonly move: (moves: readonly Move[], count: number) => Promise<boolean>;
  readonly undo: () => Promise<void>;
  readonly busy: boolean;
  /** The sentence about what was done last, or why it was not. */
  readonly said: string;
}

/** Everything that is moved on this page goes through here, so that each move has its sentence and its undo. */
export function useReassign(): Reassigning {
  const t = useTranslations();
  const send = useSend();
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const run = async (command: Parameters<typeof send>[0], done: string) => {
    setBusy(true);
    const reply = await send(command);
    setBusy(false);
    const sentence = reply.ok ? done : t(`refusals.${reply.reason}`);
    setSaid(sentence);
    say(sentence);
    return reply.ok;
  };
  return {
    busy,
    said,
    move: (moves, count) =>
      run(
        {
          type: "board.reassign",
          moves: moves.map(({ cardIds, to: { fieldId, dimensionId } }) => ({
            cardIds: [...cardIds],
            fieldId,
            dimensionId,
          })),
        },
        t("organiser.reassign.done", { count }),
      ),
    undo: async () => {
      await run({ type: "undo" }, t("organiser.reassign.undone"));
    },
  };
}
