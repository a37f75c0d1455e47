import { describe, expect, it } from "vitest";
import { ida, talgrund } from "#domain/testing/cast.ts";
import { openHall } from "#domain/testing/hall.ts";
import { actsInStep } from "./acts.ts";
import { selectingActs } from "./leading.ts";

const ballotKey = (...of: readonly (string | number)[]) =>
  Buffer.from(of.join(".").padEnd(32, ".")).toString("hex").slice(0, 64);

/** What the valley's people do when this step is open. */
function doneIn(activityId: string, { seed = 7, before = (_: ReturnType<typeof openHall>) => {} } = {}) {
  const hall = openHall();
  before(hall);
  hall.open(activityId);
  const people = [...hall.state.tables.participant.values()];
  const acts = actsInStep(hall.state, { seed, people, ballotKey });
  return { hall, acts, all: [...acts].flatMap(([id, own]) => own.map((act) => ({ id, ...act }))) };
}

function withIdeas(hall: ReturnType<typeof openHall>) {
  hall.open("ideen");
  for (let number = 1; number <= 12; number += 1) hall.write(ida, "ideen", `Idee ${number}`);
}

describe("what simulated people do", () => {
  it("[PL3] follows from seed, people and view alone: the same again, and something else with another seed", () => {
    const told = (seed: number) => JSON.stringify(doneIn("ideen", { seed }).all);
    expect(told(1)).toBe(told(1));
    expect(told(1)).not.toBe(told(2));
    const votes = (seed: number) => JSON.stringify(doneIn("punkte", { seed, before: withIdeas }).all);
    expect(votes(3)).toBe(votes(3));
    expect(votes(3)).not.toBe(votes(4));
  });

  it("[PL3] has its time within the step, and each thing a key of its own", () => {
    for (const { acts } of [doneIn("still"), doneIn("ideen"), doneIn("punkte", { before: withIdeas })])
      for (const own of acts.values()) {
        expect(new Set(own.map(({ key }) => key)).size).toBe(own.length);
        for (const { at } of own) expect(at >= 0 && at <= 11, String(at)).toBe(true);
      }
  });

  it.each([1, 2, 3, 4, 5, 6])(
    "[PL4] is what the rules allow: cards, marks, ballots, one card per table (seed %i)",
    (seed) => {
      const steps = [
        doneIn("still", { seed }),
        doneIn("tisch", { seed }),
        doneIn("eine", { seed }),
        doneIn("einschaetzen", { seed, before: (hall) => withFactors(hall) }),
        doneIn("punkte", { seed, before: withIdeas }),
        doneIn("offen", { seed, before: withIdeas }),
      ];
      for (const { hall, all } of steps) {
        expect(all.length).toBeGreaterThan(0);
        for (const { id, command } of all.sort((a, b) => a.at - b.at)) {
          const wanted = typeof command === "function" ? command(hall.state) : command;
          if (wanted)
            expect(hall.refusal({ role: "participant", id }, wanted), JSON.stringify(wanted)).toBeNull();
        }
      }
    },
  );

  it("[PL3] does nothing in a step that nobody answers, or that is of another kind", () => {
    expect(doneIn("ankommen").all).toEqual([]);
    expect(doneIn("ordnen").all).toEqual([]);
  });

  it.each([1, 2, 3])(
    "[PL4] goes on along the chain: selected factors, developments for them, options from scenarios (seed %i)",
    (seed) => {
      const types: Record<string, string> = { ordnen: "select", nachtrag: "assume", geprueft: "derive" };
      const records = talgrund.map((record) => {
        const type = record.kind === "activity" ? types[record.id] : undefined;
        return type ? ({ ...record, type, settings: {} } as typeof record) : record;
      });
      const hall = openHall({ records });
      withFactors(hall);
      hall.open("eine");
      const scenario = hall.write(ida, "eine", "Das Dorf 2035");
      hall.open("ordnen");
      for (const { command } of selectingActs(hall.state)) hall.do(ida, command);
      for (const step of ["nachtrag", "geprueft"]) {
        hall.open(step);
        const people = [...hall.state.tables.participant.values()];
        for (const [id, own] of actsInStep(hall.state, { seed, people, ballotKey }))
          for (const { command } of own)
            expect(
              hall.refusal(
                { role: "participant", id },
                command as Exclude<typeof command, (...of: never[]) => unknown>,
              ),
              JSON.stringify(command),
            ).toBeNull();
      }
      const made = [...hall.state.tables.card.values()];
      expect(made.some(({ cardKind, sources }) => cardKind === "assumption" && sources.length === 1)).toBe(
        true,
      );
      expect(made.some(({ cardKind, sources }) => cardKind === "option" && sources[0] === scenario)).toBe(
        true,
      );
    },
  );

  it("[PL3] now and then says 'weiß nicht', and changes its mind", () => {
    const marks = [1, 2, 3, 4].flatMap(
      (seed) => doneIn("einschaetzen", { seed, before: (hall) => withFactors(hall) }).all,
    );
    expect(marks.some(({ command }) => JSON.stringify(command).includes("null"))).toBe(true);
    const votes = [1, 2, 3, 4].flatMap((seed) => doneIn("punkte", { seed, before: withIdeas }).all);
    expect(votes.some(({ key }) => key === "vote-again")).toBe(true);
  });
});

function withFactors(hall: ReturnType<typeof openHall>) {
  hall.open("still");
  for (let number = 1; number <= 12; number += 1) hall.write(ida, "still", `Faktor ${number}`);
}
