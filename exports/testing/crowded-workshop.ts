import type { Card, WorkshopRecord } from "#domain/records.ts";
import { recordKinds } from "#domain/records.ts";
import { applyChanges, emptyState, put } from "#domain/state.ts";
import type { FinishedRecord } from "../finished-record.ts";
import { finishedWorkshop } from "./finished-workshop.ts";

/** Cells that a spreadsheet would like to calculate, with ASCII and full-width signs. */
export const hostileWords = [
  "=1+1",
  "-Bus",
  "+49 30 1234",
  "@SUMME(A1)",
  "＝1+1",
  "－Bus",
  "＋Bus",
  "＠x",
  '=HYPERLINK("http://x";"y")',
  'Semikolon; und "Anführung"\nzweite Zeile',
];

/** In the words of every card that must be nowhere. */
export const secret = "GEHEIMNIS";

/** A day with 300 more cards: some hostile, some hidden, some merged, some re-assigned; with paper dots and agreements. */
export function crowdedWorkshop(): FinishedRecord {
  const record = finishedWorkshop({ moreFactors: 300 });
  const more = [...record.state.tables.card.values()].filter(({ text }) => text.startsWith("Weiterer Faktor"));
  const changed = new Map(more.map((card, index) => [card.id, change(card, index, more)]));
  const state = emptyState();
  const keep = (one: WorkshopRecord) => applyChanges(state, record.state.seq, [put(state, one)]);
  for (const kind of recordKinds)
    for (const one of record.state.tables[kind].values()) keep(changed.get(one.id) ?? one);
  const hidden = [...changed.values()].find(({ status }) => status === "hidden")?.id ?? "";
  const option = [...state.tables.card.values()].find(({ cardKind }) => cardKind === "option")?.id ?? "";
  const createdAt = record.exportedAt;
  const dots = (tableId: string, subjectId: string, round: number, count: number): WorkshopRecord => ({
    kind: "tally",
    id: `dots.${round}.${tableId}.${subjectId}`,
    activityId: "dots",
    round,
    tableId,
    subjectId,
    dots: count,
  });
  for (const one of [
    { kind: "parked", id: "k-1", text: "Wer zahlt das?", cardId: null, createdAt },
    { kind: "parked", id: "k-2", text: "", cardId: more[1]?.id ?? "", createdAt: createdAt + 1 },
    { kind: "parked", id: "k-3", text: "", cardId: hidden, createdAt: createdAt + 2 },
    { kind: "next-step", id: "n-1", what: "Rufbus beantragen", who: "Landkreis", until: "1. Juni", createdAt },
    dots("t-1", option, 1, 4),
    dots("t-2", option, 1, 3),
    dots("t-2", hidden, 1, 9),
  ] satisfies WorkshopRecord[])
    keep(one);
  return { ...record, state };
}

function change(card: Card, index: number, all: readonly Card[]): Card {
  const words = hostileWords[index];
  if (words !== undefined) return { ...card, text: words };
  if (index % 11 === 0) return { ...card, text: `${secret} ${index}`, status: "hidden", hiddenReason: `${secret} Grund` };
  if (index % 13 === 0) return { ...card, text: "", status: "withdrawn" };
  // Parents are never merged themselves: they are the hostile ones.
  if (index % 7 === 0) return { ...card, mergedInto: all[index % hostileWords.length]?.id ?? null };
  return index % 5 === 0 ? { ...card, fieldId: "f-6", dimensionId: "d-6-1", clusterId: null } : card;
}
