import { describe, expect, it } from "vitest";
import type { Card } from "#domain/records.ts";
import { applyChanges, emptyState, put } from "#domain/state.ts";
import { boardAtClose } from "./finished-record.ts";
import { publishedState } from "./published-state.ts";
import { finishedWorkshop, formerWords, hiddenWords, rewordedWords } from "./testing/finished-workshop.ts";

const record = finishedWorkshop();
const aCard = [...record.state.tables.card.values()][0] as Card;

function board(...cards: Partial<Card>[]) {
  const state = emptyState();
  for (const card of cards) applyChanges(state, 1, [put(state, { ...aCard, ...card })]);
  return state;
}

describe("what may be published", () => {
  it("holds no hidden and no withdrawn card, not even on an earlier board", () => {
    for (const state of [
      publishedState(record.state),
      publishedState(boardAtClose(record, "factors"), record.state),
    ]) {
      const cards = [...state.tables.card.values()];
      expect(cards.every(({ status }) => status === "visible")).toBe(true);
      expect(JSON.stringify(cards)).not.toContain(hiddenWords);
    }
  });

  it("shows today's words where the facilitator took a name out", () => {
    const state = publishedState(boardAtClose(record, "factors"), record.state);
    const words = [...state.tables.card.values()].map(({ text }) => text);
    expect(words).toContain(rewordedWords);
    expect(words).not.toContain(formerWords);
  });

  it("lets a card stand for itself when the one it was merged into is hidden", () => {
    const state = publishedState(
      board({ id: "a", status: "hidden" }, { id: "b", mergedInto: "a" }, { id: "c", mergedInto: "b" }),
    );
    expect(state.tables.card.get("b")?.mergedInto).toBeNull();
    expect(state.tables.card.get("c")?.mergedInto).toBe("b");
  });

  it("hangs a card under the visible one at the top", () => {
    const state = publishedState(
      board({ id: "a" }, { id: "b", mergedInto: "a", status: "hidden" }, { id: "c", mergedInto: "b" }),
    );
    expect(state.tables.card.get("c")?.mergedInto).toBe("a");
  });

  it("loses nobody in a circle", () => {
    const state = publishedState(
      board({ id: "a", mergedInto: "b" }, { id: "b", mergedInto: "a" }, { id: "c", mergedInto: "a" }),
    );
    expect(state.tables.card.get("a")?.mergedInto).toBeNull();
    expect(state.tables.card.get("b")?.mergedInto).toBeNull();
    expect(state.tables.card.size).toBe(3);
  });
});
