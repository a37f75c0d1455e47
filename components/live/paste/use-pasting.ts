"use client";

import { useState } from "react";
import { type CardLine, cardsAsText } from "../../organiser/paste/card-lines.ts";
import type { ReplyReason } from "#protocol/messages.ts";
import { useOutbox, useRecords, useWorkshop } from "../use-workshop.tsx";

export interface Pasting {
  /** Cards on their way; they wait for the line, across a reload, and take effect once. */
  readonly waiting: number;
  readonly refused: { readonly id: string; readonly reason: ReplyReason } | null;
  /** The line that the server named. */
  readonly line: { readonly text: string } | null;
  readonly done: { readonly count: number; readonly activityId: string } | null;
  readonly send: (
    activityId: string,
    good: readonly CardLine[],
    head: string | null,
    all: readonly CardLine[],
  ) => void;
  /** Puts what was refused back into the field. */
  readonly giveBack: () => void;
}

/** Sends pasted cards by the outbox: what was pasted is either in the field, on its way, refused, or in the workshop. */
export function usePasting(text: string, setText: (text: string) => void): Pasting {
  const client = useWorkshop();
  const places = {
    fields: useRecords("field"),
    dimensions: useRecords("dimension"),
    tables: useRecords("table"),
  };
  const [lineAt, setLineAt] = useState<{ id: string; line: number } | null>(null);
  const [done, setDone] = useState<Pasting["done"]>(null);
  const ours = useOutbox().flatMap((item) =>
    item.command.type === "cards.paste" ? [{ ...item, command: item.command }] : [],
  );
  const bad = ours.find((item) => item.refused !== null);
  const named = bad && lineAt?.id === bad.id ? bad.command.cards[lineAt.line - 1] : undefined;
  return {
    waiting: ours
      .filter((item) => item.refused === null)
      .reduce((sum, { command }) => sum + command.cards.length, 0),
    refused: bad?.refused ? { id: bad.id, reason: bad.refused } : null,
    line: named ?? null,
    done,
    send: (activityId, good, head, all) => {
      setDone(null);
      const cards = good.map(({ text: words, fieldId, dimensionId, tableId }) => ({
        text: words,
        fieldId,
        dimensionId,
        tableId,
      }));
      const { id, reply } = client.keep({ type: "cards.paste", activityId, cards });
      const left = all.filter((line) => !good.includes(line)).map(({ raw }) => raw);
      setText(left.length === 0 ? "" : [head, ...left].filter((row) => row !== null).join("\n"));
      void reply.then((answer) => {
        if (answer.ok) setDone({ count: cards.length, activityId });
        else if (answer.line !== undefined) setLineAt({ id, line: answer.line });
      });
    },
    giveBack: () => {
      if (!bad) return;
      const back = cardsAsText(bad.command.cards, places);
      client.outbox.discard(bad.id);
      setText(text === "" ? back : `${back}\n${text}`);
    },
  };
}
