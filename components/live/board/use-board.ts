"use client";

import { useEffect, useMemo, useState } from "react";
import type { ActionField, CardKind } from "#domain/records.ts";
import { useRecord, useRecords } from "../use-workshop.tsx";
import { type BoardModel, boardOf, type FieldChoice, fieldChoices, ofKind } from "./board-model.ts";

export interface BoardView {
  readonly ids: readonly string[];
  readonly choices: readonly FieldChoice[];
  readonly fieldId: string | null;
  readonly field: ActionField | undefined;
  readonly model: BoardModel;
  readonly choose: (fieldId: string | null) => void;
}

/** The cards of one kind (and one table), of which one field lies on the board. */
export function useBoard(cardKind: CardKind, tableId: string | undefined): BoardView {
  const all = useRecords("card");
  const clusters = useRecords("cluster");
  const dimensions = useRecords("dimension");
  const fields = useRecords("field");
  const table = useRecord("table", tableId);
  const cards = useMemo(
    () =>
      // What waits for its release lies in the queue; a host finds it among the table's own cards.
      ofKind(all, cardKind).filter((card) =>
        tableId === undefined ? !card.held : card.tableId === tableId,
      ),
    [all, cardKind, tableId],
  );
  const choices = useMemo(() => fieldChoices(fields, cards), [fields, cards]);
  const [chosen, choose] = useState<string | null | undefined>(undefined);
  const full = choices.find(({ count }) => count > 0);
  const first = table?.fieldId ?? (full ?? choices[0])?.field?.id ?? null;
  const settled = table?.fieldId != null || full !== undefined;
  // Later cards in an earlier field must not turn the board over.
  useEffect(() => {
    if (chosen === undefined && settled) choose(first);
  }, [chosen, settled, first]);
  const fieldId = chosen === undefined ? first : chosen;
  const model = useMemo(
    () => boardOf({ cards, clusters, dimensions }, fieldId),
    [cards, clusters, dimensions, fieldId],
  );
  const ids = useMemo(() => cards.map(({ id }) => id), [cards]);
  return { ids, choices, fieldId, field: fields.find(({ id }) => id === fieldId), model, choose };
}
