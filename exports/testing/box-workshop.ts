import type { Activity, Card, Entry, WorkshopRecord } from "#domain/records.ts";
import { applyChanges, put, type WorkshopState } from "#domain/state.ts";
import type { FinishedRecord } from "../finished-record.ts";
import { chainWorkshop } from "./chain-workshop.ts";

const developments = [
  "fährt in jedem Ortsteil zu jeder vollen Stunde ein Rufbus, den die Gemeinden zusammen mit dem Landkreis bezahlen",
  "gibt es nur noch den Schulbus, weil sich seit Jahren niemand mehr findet, der die Fahrten am Abend übernimmt",
  "fahren Nachbarinnen und Nachbarn einander, und eine Genossenschaft im Nachbarort vermittelt die freien Plätze",
  "bleibt alles, wie es heute ist: Wer ein Auto hat, fährt selbst, alle anderen warten auf die nächste Gelegenheit",
];

/** Exactly so many characters, in words. */
export const longWords = (at: number, length: number): string =>
  `Bis 2035 ${developments[at % developments.length]}; ${"und so geht es Jahr für Jahr weiter, ".repeat(6)}`
    .slice(0, length - 1)
    .trimEnd()
    .padEnd(length, ".");

/** The chain with three key factors more, each with so many long assumptions, and a step "bilden" that composes scenarios of them. */
export function boxWorkshop({
  each,
  length,
}: {
  readonly each: number;
  readonly length: number;
}): FinishedRecord {
  const record = chainWorkshop();
  // Made by the fixture a moment ago, and nobody else's.
  const state = record.state as WorkshopState;
  const [like] = [...state.tables.card.values()].filter(
    ({ cardKind, status }) => cardKind === "factor" && status === "visible",
  );
  const [phase] = state.tables.phase.values();
  if (!like || !phase) throw new Error("the chain has neither factor nor phase");
  const first = Math.max(...[...state.tables.card.values()].map(({ number }) => number)) + 1;
  const card = (rest: Partial<Card> & Pick<Card, "id" | "cardKind" | "number" | "text">): Card => ({
    ...like,
    title: null,
    clusterId: null,
    mergedInto: null,
    sources: [],
    ...rest,
  });
  const added = ["Busverkehr am Abend", "Ärztinnen und Ärzte", "Läden im Dorf"].flatMap(
    (text, row): WorkshopRecord[] => {
      const factorId = `key-${row}`;
      return [
        card({ id: factorId, cardKind: "factor", number: first + row, text }),
        selected(factorId, row + 2, record.exportedAt),
        ...Array.from({ length: each }, (_, at) =>
          card({
            id: `${factorId}-${at}`,
            cardKind: "assumption",
            number: first + row * each + at,
            text: longWords(row + at, length),
            sources: [factorId],
            details: { of: "assumption", direction: null, factorId },
          }),
        ),
      ];
    },
  );
  for (const one of [composing(phase.id), ...added]) applyChanges(state, state.seq, [put(state, one)]);
  return record;
}

const selected = (id: string, order: number, createdAt: number): Entry => ({
  kind: "entry",
  id: `order.${id}`,
  activityId: "order",
  tableId: null,
  value: { selects: id, cardKind: "factor", reason: "", order },
  createdAt,
});

const composing = (phaseId: string): Activity => ({
  kind: "activity",
  id: "bilden",
  phaseId,
  order: 99,
  type: "compose",
  title: { de: "Szenarien bilden" },
  prompt: { de: "Was passt zusammen?" },
  minutes: 20,
  scope: "everybody",
  settings: {},
});
