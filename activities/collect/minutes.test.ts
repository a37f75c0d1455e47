import { expect, it } from "vitest";
import type { Block, ListItem } from "#domain/minutes.ts";
import { minutesSource } from "#exports/minutes/source.ts";
import { finishedWorkshop } from "#exports/testing/finished-workshop.ts";
import { facilitator } from "#exports/testing/hall.ts";

const record = finishedWorkshop();
const blocksOf = (activityId: string, of = record) =>
  minutesSource(of).steps.find(({ activity }) => activity.id === activityId)?.blocks ?? [];
const headings = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "heading" ? block.text : []));
const items = (blocks: readonly Block[]): readonly ListItem[] =>
  blocks.flatMap((block) => (block.kind === "list" ? block.items : []));

it("tells question, way of collecting and number", () => {
  const [question, method] = blocksOf("factors");
  expect(question).toMatchObject({ text: "Frage: Was fällt Ihnen dazu ein: Einflussfaktoren sammeln?" });
  expect(method).toMatchObject({
    text: "Verfahren: zuerst still, dann gemeinsam gelesen; jede Person schrieb eigene Karten an ihrem Tisch, höchstens 5. Es kamen 12 Karten zusammen.",
  });
  expect(blocksOf("futures")[1]).toMatchObject({ text: expect.stringContaining("eine Karte je Tisch") });
  expect(blocksOf("options")[1]).toMatchObject({ text: expect.stringContaining("offen gesammelt") });
});

it("lists each card once, by field and dimension, as the board stood at the end of the step", () => {
  const blocks = blocksOf("factors");
  const labels = items(blocks).map(({ label }) => label);
  expect(labels).toHaveLength(12);
  expect(new Set(labels).size).toBe(12);
  // Merged and moved only later: at the end of this step they lay where they were written.
  expect(labels).toContain("F-009");
  expect(headings(blocks)).toContain("Handlungsfeld II: Versorgung und Mobilität");
  expect(headings(blocks)).toContain("Zugang");
  expect(headings(blocks)).not.toContain("Ohne Handlungsfeld");
});

it("says what came after the end", () => {
  const [card] = record.state.tables.card.values();
  if (!card) throw new Error("no card");
  const late = { ...card, id: "late", number: 99, text: "Nachgereicht" };
  const tables = { ...record.state.tables, card: new Map(record.state.tables.card).set(late.id, late) };
  const at = record.state.seq + 1;
  const change = { kind: "card", id: late.id, before: null, after: late } as const;
  const entry = {
    seq: at,
    at: record.exportedAt,
    actorRole: facilitator.role,
    actorId: facilitator.id,
    commandType: "activity",
    changes: [change],
  };
  const grown = {
    ...record,
    state: { ...record.state, seq: at, tables },
    journal: [...record.journal, entry],
  };
  const blocks = blocksOf("factors", grown);
  expect(blocks.at(-2)).toMatchObject({ text: "Nach dem Ende des Schritts nachgetragen:" });
  expect(items(blocks).at(-1)).toEqual({ label: "F-099", text: "Nachgereicht" });
  expect(items(blocks).filter(({ label }) => label === "F-099")).toHaveLength(1);
});
