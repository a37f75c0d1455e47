import { describe, expect, it } from "vitest";
import type { JournalEntry } from "#domain/minutes.ts";
import type { FinishedRecord } from "./finished-record.ts";
import { parseWorkshopJson, restoredRecord, workshopJson } from "./json.ts";
import { minutesDocument } from "./minutes.ts";
import { finishedWorkshop, hiddenWords } from "./testing/finished-workshop.ts";

const record = finishedWorkshop();
const throughText = (file: unknown): unknown => JSON.parse(JSON.stringify(file));

function parsed(input: unknown) {
  const result = parseWorkshopJson(input);
  if (!result.ok) throw new Error(result.problem);
  return result.file;
}

describe("the JSON of a workshop", () => {
  it("comes back as it was, through text and parser", () => {
    const file = workshopJson(record);
    expect(parsed(throughText(file))).toEqual(file);
    const restored = restoredRecord(parsed(throughText(file)));
    for (const kind of Object.keys(record.state.tables) as (keyof typeof record.state.tables)[])
      expect(restored.state.tables[kind], kind).toEqual(record.state.tables[kind]);
    expect(restored.state.numbers).toEqual(record.state.numbers);
    expect(restored.journal).toEqual(record.journal);
    expect(minutesDocument(restored)).toEqual(minutesDocument(record));
  });

  it("is complete: hidden cards are in it", () => {
    expect(JSON.stringify(workshopJson(record))).toContain(hiddenWords);
  });

  it("is the same whatever the order in memory", () => {
    const { state } = record;
    const turned = Object.fromEntries(
      Object.entries(state.tables).map(([kind, table]) => [
        kind,
        new Map([...table.entries()].reverse() as [string, unknown][]),
      ]),
    ) as unknown as FinishedRecord["state"]["tables"];
    const shuffled = { ...record, state: { ...state, tables: turned }, journal: record.journal.toReversed() };
    expect(JSON.stringify(workshopJson(shuffled))).toBe(JSON.stringify(workshopJson(record)));
  });

  it("tells nobody whose ballot is whose", () => {
    const [ballot] = record.state.tables.ballot.values();
    if (!ballot) throw new Error("no ballot");
    const last = record.journal.at(-1) as JournalEntry;
    const telling: JournalEntry = {
      ...last,
      seq: last.seq + 1,
      changes: [{ kind: "ballot", id: ballot.id, before: null, after: ballot }],
    };
    const file = workshopJson({ ...record, journal: [...record.journal, telling] });
    expect(file.journal).toHaveLength(record.journal.length + 1);
    expect(JSON.stringify(file.journal)).not.toContain(ballot.id);
    const ids = file.records.ballot.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  });

  it.each([
    ["another format", (file: object) => ({ ...file, format: "other" })],
    ["a later version", (file: object) => ({ ...file, version: 2 })],
    ["an unknown part", (file: object) => ({ ...file, more: 1 })],
    ["nothing", () => null],
  ])("is refused with a reason: %s", (_, change) => {
    const result = parseWorkshopJson(change(workshopJson(record)));
    expect(result.ok).toBe(false);
  });

  it("is refused where a record is not what it says", () => {
    const file = structuredClone(workshopJson(record)) as unknown as {
      records: { card: Record<string, unknown>[] };
    };
    const [card] = file.records.card as [Record<string, unknown>];
    card.status = "loud";
    expect(parseWorkshopJson(file)).toEqual({
      ok: false,
      problem: expect.stringContaining("records.card.0.status"),
    });
    card.status = "visible";
    file.records.card.push({ ...card });
    expect(parseWorkshopJson(file)).toEqual({ ok: false, problem: expect.stringContaining("used twice") });
  });
});
