import { describe, expect, it } from "vitest";
import { chanceOf } from "#methods/chance.ts";
import type { Actor } from "./actors.ts";
import { orderedCells } from "./cells.ts";
import { coverageOf, judgementsOf } from "./judgements.ts";
import { edda, falk, gesine, hauke, imke, jost, wanda } from "./testing/cast.ts";
import { doing, type Hall } from "./testing/hall.ts";
import { crowd, factorCards, judge, matrixHall, nextFor } from "./testing/matrix-day.ts";

const [anna, bert, cleo] = crowd(3) as [Actor, Actor, Actor];
const given = (hall: Hall) => judgementsOf(hall.state, "matrix", 1);
const refusal = (hall: Hall, who: Actor, command: unknown) => hall.refusal(who, doing("matrix", command));

/** One after the other, until each has what was asked; whoever leaves goes halfway, with a cell at hand. */
function judgingDay(seed: number, { leavers = 0, skips = 0 }): number[] {
  const chance = chanceOf(seed, "judging");
  const hall = matrixHall({ cards: factorCards(12), people: 70 });
  const everybody = crowd(70);
  const atHand = new Map(everybody.map((who) => [who, nextFor(hall, who)]));
  for (let turn = 0; turn < 9; turn += 1)
    for (const who of chance.shuffled(everybody)) {
      const cell = atHand.get(who);
      if (hall.gone.has(who.id) || cell == null) continue;
      if (turn === 4 && Number(who.id.slice("person-".length)) <= leavers) hall.gone.add(who.id);
      else atHand.set(who, judge(hall, who, cell, chance.flip(skips) ? null : chance.whole(0, 3)));
    }
  const cells = orderedCells(factorCards(12).map(({ id }) => id));
  return coverageOf(cells, given(hall));
}

describe("who judges which cell", () => {
  it("[JU1] gives everybody one cell at a time, where answers and cells at hand are fewest", () => {
    const hall = matrixHall({ cards: factorCards(3), people: 6 });
    const cells = crowd(6).map((who) => nextFor(hall, who));
    expect(new Set(cells).size).toBe(6);
    expect(nextFor(hall, anna)).toBe(cells[0]);
  });

  it("[JU1] refuses a cell that was not assigned, and a step that the scale does not have", () => {
    const hall = matrixHall({ cards: factorCards(3), people: 3 });
    const cell = nextFor(hall, anna);
    const other = orderedCells(["factor-1", "factor-2", "factor-3"]).find((one) => one !== cell);
    expect(refusal(hall, anna, { do: "judge", cell: other, value: 1 })).toBe("unknown-subject");
    expect(refusal(hall, anna, { do: "judge", cell, value: 4 })).toBe("invalid");
    expect(refusal(hall, { role: "participant", id: "nobody" }, { do: "next" })).toBe("forbidden");
    expect(given(hall).size).toBe(0);
  });

  it("[JU2] asks each for a fair share, no more than the cap, and for more only who wants to help", () => {
    const hall = matrixHall({ cards: factorCards(4), settings: { raters: 1 }, people: 3 });
    let cell = nextFor(hall, anna);
    for (let turn = 0; turn < 4; turn += 1) cell = judge(hall, anna, cell ?? "", 2);
    expect(cell).toBeNull();
    expect(nextFor(hall, anna)).toBeNull();
    let more = nextFor(hall, anna, true);
    const helped = new Set<string>();
    for (; more !== null; more = judge(hall, anna, more, 1, true)) helped.add(more);
    expect(helped.size).toBe(8);
    const capped = matrixHall({ cards: factorCards(4), settings: { raters: 5, cap: 1 }, people: 3 });
    expect(judge(capped, anna, nextFor(capped, anna) ?? "", 2)).toBeNull();
  });

  it("[JU3] counts what is skipped as asked, and as no answer", () => {
    const hall = matrixHall({ cards: factorCards(3), people: 3 });
    const cell = nextFor(hall, anna) ?? "";
    expect(judge(hall, anna, cell, null)).not.toBe(cell);
    expect(given(hall).get(cell)).toEqual([null]);
    expect(coverageOf([cell], given(hall))).toEqual([0]);
  });

  it("[JU4] lets an own answer be changed while the step is open, and keeps the cell at hand", () => {
    const hall = matrixHall({ cards: factorCards(3), people: 3 });
    const first = nextFor(hall, anna) ?? "";
    const second = judge(hall, anna, first, 1);
    expect(judge(hall, anna, first, 3)).toBe(second);
    expect(given(hall).get(first)).toEqual([3]);
    hall.close("matrix");
    expect(refusal(hall, anna, { do: "judge", cell: first, value: 0 })).toBe("step-closed");
  });

  it("[JU5] takes a cell back from a phone that has gone or is silent for two minutes, and still takes its answer", () => {
    const hall = matrixHall({ cards: factorCards(2), settings: { raters: 3 }, people: 3 });
    const at = nextFor(hall, anna) ?? "";
    const other = nextFor(hall, bert);
    expect(other).not.toBe(at);
    hall.gone.add(anna.id);
    expect(nextFor(hall, cleo)).toBe(at);
    hall.wait(120_000);
    hall.gone.delete(anna.id);
    judge(hall, anna, at, 2);
    expect(given(hall).get(at)).toEqual([2]);
  });

  it("[JU6] asks everybody on a shared phone, and those for whom a host answers", () => {
    const hall = matrixHall({ cards: factorCards(3) });
    hall.do(edda, { type: "participant.share", people: 2 });
    const companion = [...hall.state.tables.participant.values()].find(
      ({ sharedBy }) => sharedBy === edda.id,
    );
    const guest = hall.do(wanda, { type: "participant.add" }).participantId;
    const as = (who: Actor, id: unknown) =>
      hall.do(who, { type: "activity", activityId: "matrix", command: { do: "next" }, as: String(id) }).cell;
    const cells = [nextFor(hall, edda), as(edda, companion?.id), as(wanda, guest)];
    expect(new Set(cells).size).toBe(3);
    for (const who of [falk, gesine, hauke]) nextFor(hall, who);
    hall.gone.add(edda.id);
    // Both cells on the phone that has gone are free again; the guest's is not.
    expect([imke, jost].map((who) => nextFor(hall, who)).sort()).toEqual(cells.slice(0, 2).sort());
  });

  it("[JU7] forgets a cell whose card is no longer asked about", () => {
    const hall = matrixHall({ cards: factorCards(3), people: 3 });
    const at = nextFor(hall, anna) ?? "";
    const [gone = ""] = at.split("~");
    hall.do({ role: "facilitator", id: "ida" }, { type: "card.hide", cardId: gone, reason: "Name" });
    const next = nextFor(hall, anna);
    expect(next).not.toBeNull();
    expect(next?.includes(gone)).toBe(false);
  });

  it("[JU8] gives every cell four raters with seventy phones and twelve key factors, nine judgements each", () => {
    for (let seed = 1; seed <= 3; seed += 1)
      expect(Math.min(...judgingDay(seed, {}))).toBeGreaterThanOrEqual(4);
  });

  it("[JU8] gives every cell three raters when every tenth judgement is skipped and twenty phones leave halfway", () => {
    for (let seed = 1; seed <= 5; seed += 1)
      expect(Math.min(...judgingDay(seed, { skips: 0.1, leavers: 20 }))).toBeGreaterThanOrEqual(3);
  });
});
