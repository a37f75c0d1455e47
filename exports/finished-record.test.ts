import { describe, expect, it } from "vitest";
import { applyChanges, emptyState } from "#domain/state.ts";
import { boardAt, boardAtClose } from "./finished-record.ts";
import { finishedWorkshop, formerWords, hiddenWords } from "./testing/finished-workshop.ts";

const record = finishedWorkshop();

describe("the board at a time", () => {
  it("equals the journal replayed from its beginning, after every command", () => {
    const replayed = emptyState();
    for (const { seq, changes } of record.journal) {
      applyChanges(replayed, seq, changes);
      const { tables } = boardAt(record, seq);
      expect(tables.card).toEqual(replayed.tables.card);
      expect(tables.step).toEqual(replayed.tables.step);
      expect(tables.cluster).toEqual(replayed.tables.cluster);
      expect(tables.response).toEqual(replayed.tables.response);
    }
  });

  it("leaves the finished state as it was", () => {
    const before = JSON.stringify([...record.state.tables.card.values()]);
    boardAt(record, 0);
    expect(JSON.stringify([...record.state.tables.card.values()])).toBe(before);
  });

  it("is that of the last closing of a step", () => {
    const closed = boardAtClose(record, "factors");
    const words = [...closed.tables.card.values()].map(({ text }) => text);
    expect(words).toContain(formerWords);
    expect(words).toContain(hiddenWords);
    expect(closed.tables.step.get("factors")?.status).toBe("closed");
    expect(closed.tables.cluster.size).toBe(0);
    expect(boardAtClose(record, "order").tables.cluster.size).toBe(1);
    expect(boardAtClose(record, "dots").tables.step.get("dots")?.round).toBe(2);
  });

  it("is the present one for a step that was never closed", () => {
    expect(boardAtClose(record, "outlook")).toBe(record.state);
  });

  it("keeps ballots, which are in no journal", () => {
    expect(boardAtClose(record, "dots").tables.ballot).toEqual(record.state.tables.ballot);
    expect(record.state.tables.ballot.size).toBe(6);
  });

  it("is found where the journal does not tell of the beginning", () => {
    const late = { ...record, journal: record.journal.slice(40) };
    expect(boardAtClose(late, "dots")).toEqual(boardAtClose(record, "dots"));
  });
});
