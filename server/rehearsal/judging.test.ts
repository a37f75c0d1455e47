import { describe, expect, it } from "vitest";
import { judgementIn, judgementsOf } from "#domain/judgements.ts";
import { assumptionCards, factorCards, type MatrixPlan, matrixHall } from "#domain/testing/matrix-day.ts";
import { actsInStep } from "./acts.ts";

/** A matrix step that everybody does what the rehearsal would have them do. */
function playedOut(plan: MatrixPlan) {
  const hall = matrixHall(plan);
  const people = [...hall.state.tables.participant.values()];
  const acts = actsInStep(hall.state, { seed: 7, people, ballotKey: () => "" });
  const inTime = [...acts]
    .flatMap(([id, own]) => own.map((act) => ({ id, ...act })))
    .sort((a, b) => a.at - b.at);
  for (const { id, command } of inTime) {
    const wanted = typeof command === "function" ? command(hall.state) : command;
    if (wanted) hall.do({ role: "participant", id }, wanted);
  }
  return { hall, people, inTime };
}

describe("simulated people who judge pairs", () => {
  it.each([
    { type: "influence", cards: factorCards(5), people: 12 },
    { type: "consistency", cards: [...factorCards(3), ...assumptionCards(3, 2)], people: 8 },
  ] as const)("[PL4] each do their share of $type, and nothing is left at hand", (plan) => {
    const { hall, people } = playedOut(plan);
    const given = [...hall.state.tables.response.values()].map(judgementIn);
    expect(given.every(({ value }) => value !== undefined)).toBe(true);
    expect(given.some(({ value }) => value === null)).toBe(true);
    const [first] = given;
    expect(given.length).toBe(people.length * (first?.of ?? 0));
    const counts = [...judgementsOf(hall.state, "matrix", 1).values()].map((all) => all.length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(3);
  });

  it("[PL3] say nothing where tables fill the matrix together", () => {
    expect(playedOut({ cards: factorCards(5), settings: { by: "tables" }, people: 3 }).inTime).toEqual([]);
  });
});
