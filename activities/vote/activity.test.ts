import { describe, expect, it } from "vitest";
import { activityRules } from "#activities/rules.ts";
import { contextOf } from "#domain/activity-rules.ts";
import type { Actor, Audience } from "#domain/actors.ts";
import { agendaWith, edda, falk, gesine, ida, lore, ruth, wanda } from "#domain/testing/cast.ts";
import { doing, type Hall, openHall } from "#domain/testing/hall.ts";
import { viewFor } from "#domain/viewer.ts";
import type { VoteResult } from "./activity.ts";

const key = (letter: string) => letter.repeat(64);
const keys = { edda: key("a"), falk: key("b"), gesine: key("c") };
const secretly = (dots: Record<string, number>, ballotKey: string | undefined) =>
  doing("punkte", { do: "cast", dots, ...(ballotKey === undefined ? {} : { ballotKey }) });
const openly = (dots: Record<string, number>) => doing("offen", { do: "cast", dots });

function hallOfThree(step: "punkte" | "offen", hall = openHall()) {
  hall.open("ideen");
  const [bus, laden, markt] = ["Rufbus", "Dorfladen", "Markt"].map((text) =>
    hall.write(edda, "ideen", text),
  ) as [string, string, string];
  hall.open(step);
  return { hall, bus, laden, markt };
}

function resultOf(hall: Hall, step: string, round = 1): VoteResult {
  const found = contextOf(hall.state, activityRules, step);
  return found?.rules.result?.(found.context, round) as VoteResult;
}
const sums = (result: VoteResult) =>
  result.subjects.map(({ plus, minus, sum, voters }) => [plus, minus, sum, voters]);

describe("dots", () => {
  it("[VO1] are limited in all and on one subject", () => {
    const { hall, bus, laden, markt } = hallOfThree("punkte");
    expect(hall.refusal(edda, secretly({ [bus]: 3 }, keys.edda))).toBe("cap-exceeded");
    expect(hall.refusal(edda, secretly({ [bus]: 2, [laden]: 2, [markt]: 2 }, keys.edda))).toBe(
      "too-many-dots",
    );
    expect(hall.refusal(edda, secretly({ [bus]: 2, [laden]: 2, [markt]: 1 }, keys.edda))).toBeNull();
  });

  it("[VO2] may be set against something only where the step allows it, and cost as much as those for it", () => {
    const secret = hallOfThree("punkte");
    expect(secret.hall.refusal(edda, secretly({ [secret.bus]: -1 }, keys.edda))).toBe("negative-not-allowed");
    const { hall, bus, laden } = hallOfThree("offen");
    expect(hall.refusal(edda, openly({ [bus]: 3, [laden]: -2 }))).toBe("too-many-dots");
    expect(hall.refusal(edda, openly({ [bus]: 3, [laden]: -1 }))).toBeNull();
  });

  it("[VO3] lie only on what is asked about", () => {
    const { hall, bus, laden } = hallOfThree("punkte");
    hall.do(ida, { type: "card.hide", cardId: laden, reason: "x" });
    for (const subject of [laden, "fehlt"])
      expect(hall.refusal(edda, secretly({ [bus]: 1, [subject]: 1 }, keys.edda))).toBe("unknown-subject");
    expect(hall.refusal(edda, secretly({ [bus]: 1, [laden]: 0 }, keys.edda))).toBeNull();
  });

  it("[VO3] lie on clusters where clusters stand for their cards", () => {
    const { hall, bus, laden, markt } = hallOfThree("offen");
    const { clusterId } = hall.do(ida, { type: "board.cluster", cardIds: [bus, laden], title: "Versorgung" });
    expect(hall.refusal(edda, openly({ [bus]: 1 }))).toBe("unknown-subject");
    expect(hall.refusal(edda, openly({ [String(clusterId)]: 2, [markt]: 1 }))).toBeNull();
    expect(resultOf(hall, "offen").subjects.map(({ text }) => text)).toEqual(["Versorgung", "Markt"]);
  });

  it("[VO4] are whole numbers, in a ballot that is no longer than the board", () => {
    const { hall, bus } = hallOfThree("offen");
    expect(hall.refusal(edda, openly({ [bus]: 0.5 }))).toBe("invalid");
    expect(hall.refusal(edda, openly({ [bus]: 1000 }))).toBe("invalid");
    const many = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`karte-${index}`, 0]));
    expect(hall.refusal(edda, openly(many))).toBe("invalid");
    expect(hall.refusal(edda, openly({}))).toBeNull();
  });

  it("[VO18] may all be withheld: an abstention is cast, and stands apart from who has not voted", () => {
    const { hall, bus } = hallOfThree("punkte");
    hall.do(edda, secretly({}, keys.edda));
    hall.do(falk, secretly({ [bus]: 1 }, keys.falk));
    const { ballots, eligible } = resultOf(hall, "punkte");
    expect([ballots, eligible]).toEqual([2, hall.state.tables.participant.size]);
    expect(eligible).toBeGreaterThan(2);
    expect(sums(resultOf(hall, "punkte"))[0]).toEqual([1, 0, 1, 1]);
  });

  it("[VO5] are set by participants who have joined, while the step is open, and never after it", () => {
    const { hall, bus } = hallOfThree("punkte");
    for (const who of [lore, wanda, ida, ruth])
      expect(hall.refusal(who, secretly({ [bus]: 1 }, keys.edda))).toBe("forbidden");
    hall.do(ida, { type: "step.freeze", activityId: "punkte", frozen: true });
    expect(hall.refusal(edda, secretly({ [bus]: 1 }, keys.edda))).toBe("frozen");
    hall.close("punkte");
    expect(hall.refusal(edda, secretly({ [bus]: 1 }, keys.edda))).toBe("step-closed");
    expect(hall.refusal(edda, openly({ [bus]: 1 }))).toBe("step-not-open");
  });
});

describe("an open vote", () => {
  it("[VO6] is one answer of one person, and the last one counts", () => {
    const { hall, bus, laden } = hallOfThree("offen");
    hall.do(edda, openly({ [bus]: 3 }));
    hall.do(edda, openly({ [laden]: 1 }));
    hall.do(falk, openly({ [laden]: -2 }));
    expect([...hall.state.tables.response.values()].map((it) => [it.participantId, it.value])).toEqual([
      ["edda", { [laden]: 1 }],
      ["falk", { [laden]: -2 }],
    ]);
    expect(sums(resultOf(hall, "offen"))).toEqual([
      [0, 0, 0, 0],
      [1, 2, -1, 2],
      [0, 0, 0, 0],
    ]);
    expect(hall.state.tables.ballot.size + hall.state.tables.voted.size).toBe(0);
  });
});

describe("a secret vote", () => {
  it("[VO7] keeps who has voted and what was voted apart: the two records share nothing but step and round", () => {
    const { hall, bus } = hallOfThree("punkte");
    hall.do(edda, secretly({ [bus]: 2 }, keys.edda));
    const [voted] = hall.state.tables.voted.values();
    const [ballot] = hall.state.tables.ballot.values();
    expect(voted).toEqual({
      kind: "voted",
      id: "punkte.1.edda",
      activityId: "punkte",
      round: 1,
      participantId: "edda",
    });
    expect(ballot).toEqual({
      kind: "ballot",
      id: `punkte.1.${keys.edda}`,
      activityId: "punkte",
      round: 1,
      dots: { [bus]: 2 },
    });
  });

  it("[VO8] can be changed by the phone that holds its key, and by no other", () => {
    const { hall, bus, laden } = hallOfThree("punkte");
    hall.do(edda, secretly({ [bus]: 2 }, keys.edda));
    hall.do(falk, secretly({ [laden]: 2 }, keys.falk));
    expect(hall.refusal(edda, secretly({ [laden]: 1 }, keys.gesine))).toBe("ballot-key-lost");
    expect(hall.refusal(gesine, secretly({ [laden]: 1 }, keys.edda))).toBe("ballot-key-lost");
    expect(hall.refusal(edda, secretly({ [laden]: 1 }, undefined))).toBe("invalid");
    expect(hall.refusal(edda, secretly({ [laden]: 1 }, "abc"))).toBe("invalid");
    hall.do(edda, secretly({ [laden]: 1 }, keys.edda));
    expect(hall.state.tables.ballot.size).toBe(2);
    expect(sums(resultOf(hall, "punkte"))).toEqual([
      [0, 0, 0, 0],
      [3, 0, 3, 2],
      [0, 0, 0, 0],
    ]);
  });

  it("[VO9] has its ballots laid anew whenever it ends: closed, left for another step, or asked again", () => {
    for (const end of [
      (hall: Hall) => hall.attempt(ida, { type: "step.close", activityId: "punkte" }),
      (hall: Hall) => hall.attempt(ida, { type: "step.open", activityId: "offen" }),
      (hall: Hall) => hall.attempt(ida, { type: "step.next" }),
      (hall: Hall) => hall.attempt(ida, { type: "step.back" }),
      (hall: Hall) => hall.attempt(ida, { type: "step.reopen", activityId: "ideen" }),
      (hall: Hall) => hall.attempt(ida, { type: "step.round", activityId: "punkte", subjectIds: null }),
    ]) {
      const { hall, bus } = hallOfThree("punkte");
      hall.do(edda, secretly({ [bus]: 2 }, keys.edda));
      expect(end(hall)).toMatchObject({ ok: true, shuffleBallots: "punkte" });
    }
    const { hall } = hallOfThree("offen");
    expect(hall.attempt(ida, { type: "step.close", activityId: "offen" })).not.toHaveProperty(
      "shuffleBallots",
    );
  });
});

describe("what came out", () => {
  it("[VO10] names how many voted of how many, and everything that was asked about", () => {
    const { hall, bus, laden, markt } = hallOfThree("punkte");
    hall.do(edda, secretly({ [bus]: 2, [laden]: 1 }, keys.edda));
    hall.do(falk, secretly({}, keys.falk));
    expect(resultOf(hall, "punkte")).toMatchObject({ ballots: 2, eligible: 6, places: 5 });
    expect(resultOf(hall, "punkte").subjects.map(({ subjectId }) => subjectId)).toEqual([bus, laden, markt]);
  });

  it("[VO11] is counted apart for a run-off, which asks about the named subjects only", () => {
    const { hall, bus, laden, markt } = hallOfThree("punkte");
    hall.do(edda, secretly({ [bus]: 1, [laden]: 1 }, keys.edda));
    hall.do(ida, { type: "step.round", activityId: "punkte", subjectIds: [bus, laden] });
    expect(hall.refusal(edda, secretly({ [markt]: 1 }, keys.edda))).toBe("unknown-subject");
    hall.do(edda, secretly({ [laden]: 2 }, keys.edda));
    expect(sums(resultOf(hall, "punkte", 1))).toEqual([
      [1, 0, 1, 1],
      [1, 0, 1, 1],
      [0, 0, 0, 0],
    ]);
    expect(sums(resultOf(hall, "punkte", 2))).toEqual([
      [0, 0, 0, 0],
      [2, 0, 2, 1],
    ]);
  });

  it("[VO19] lets a run-off decide on the places that the tie left open, also when it is asked once more", () => {
    const planned = openHall();
    const settings = { cardKind: "option", unit: "cards", total: 5, cap: 2, secret: true, places: 2 };
    planned.do(ruth, agendaWith("punkte", { settings }));
    const { hall, bus, laden, markt } = hallOfThree("punkte", planned);
    const runOff = (subjectIds: string[]) => hall.do(ida, { type: "step.round", activityId: "punkte", subjectIds });
    hall.do(edda, secretly({ [bus]: 2, [laden]: 1, [markt]: 1 }, keys.edda));
    expect(resultOf(hall, "punkte").places).toBe(2);
    runOff([laden, markt]);
    hall.do(edda, secretly({ [laden]: 1 }, keys.edda));
    expect(resultOf(hall, "punkte", 2).places).toBe(1);
    hall.reveal("punkte");
    hall.do(ida, { type: "step.reopen", activityId: "punkte" });
    expect([hall.step("punkte").round, resultOf(hall, "punkte", 3).places]).toEqual([3, 1]);
    // Asked about anything but the tie, it decides on no places.
    runOff([bus, markt]);
    expect(resultOf(hall, "punkte", 4).places).toBeNull();
  });

  it("[VO12] does not count dots on what has left the board since", () => {
    const { hall, bus, laden } = hallOfThree("punkte");
    hall.do(edda, secretly({ [bus]: 2, [laden]: 1 }, keys.edda));
    hall.do(ida, { type: "board.merge", cardIds: [bus, laden], title: null });
    expect(sums(resultOf(hall, "punkte"))[0]).toEqual([2, 0, 2, 1]);
    expect(resultOf(hall, "punkte").ballots).toBe(1);
  });

  it("[VO13] is shown when the vote is closed and revealed: revealing ends the asking, so no tally runs", () => {
    const { hall } = hallOfThree("punkte");
    const shown = () => {
      const found = contextOf(hall.state, activityRules, "punkte");
      return found?.rules.visibility(found.context, { role: "wall" }).result;
    };
    expect(shown()).toBe(false);
    hall.reveal("punkte");
    expect(hall.state.tables.step.get("punkte")?.status).toBe("closed");
    expect(shown()).toBe(true);
    hall.do(ida, { type: "step.reopen", activityId: "punkte" });
    expect(shown()).toBe(false);
  });
});

describe("who is asked", () => {
  it("[VO14] people of a table are asked about their own field where tables vote apart", () => {
    const { hall, bus, laden } = hallOfThree("punkte");
    hall.do(ruth, agendaWith("punkte", { scope: "table" }));
    hall.do(ida, {
      type: "board.move",
      cardIds: [laden],
      fieldId: "infra",
      dimensionId: null,
      clusterId: null,
    });
    const voted = (who: Actor, subject: string, by: string) =>
      hall.refusal(who, secretly({ [subject]: 1 }, by));
    expect(voted(edda, laden, keys.edda)).toBe("unknown-subject");
    expect(voted(gesine, laden, keys.gesine)).toBeNull();
    expect(voted(edda, bus, keys.edda)).toBeNull();
  });
});

describe("dots on paper", () => {
  const paper = (subjectId: string, dots: number, tableId = "linde") =>
    doing("punkte", { do: "tally", tableId, subjectId, dots });

  it("[PE8] are counted at a table from the opening on; counted again, they replace the number", () => {
    const { hall, bus } = hallOfThree("punkte");
    hall.do(wanda, paper(bus, 7));
    hall.do(wanda, paper(bus, 9));
    expect([...hall.state.tables.tally.values()].map(({ dots }) => dots)).toEqual([9]);
    expect(hall.refusal(wanda, paper(bus, 1, "eiche"))).toBe("forbidden");
    expect(hall.refusal(ida, paper(bus, 1, "ulme"))).toBe("not-found");
    expect(hall.refusal(ida, paper("fehlt", 1))).toBe("unknown-subject");
    hall.close("punkte");
    hall.do(ida, paper(bus, 0));
    expect(hall.state.tables.tally.size).toBe(0);
    expect(hall.refusal(ida, doing("offen", { do: "tally", tableId: "linde", subjectId: bus, dots: 1 }))).toBe(
      "step-not-open",
    );
  });

  it("[PE9] stand beside the result and change no other number; before the reveal few see them", () => {
    const { hall, bus, laden } = hallOfThree("punkte");
    hall.do(edda, secretly({ [bus]: 2 }, keys.edda));
    const before = sums(resultOf(hall, "punkte"));
    expect(resultOf(hall, "punkte").subjects[0]?.paper).toBeUndefined();
    hall.do(wanda, paper(laden, 7));
    hall.do(ida, paper(laden, 2, "eiche"));
    expect(sums(resultOf(hall, "punkte"))).toEqual(before);
    expect(resultOf(hall, "punkte").ballots).toBe(1);
    expect(resultOf(hall, "punkte").subjects.map(({ paper }) => paper)).toEqual([0, 9, 0]);
    const seen = (audience: Audience) =>
      [...viewFor(hall.state, audience, activityRules).values()].filter(({ kind }) => kind === "tally").length;
    expect(seen({ role: "lead" })).toBe(2);
    expect(seen({ role: "host", tableId: "linde" })).toBe(1);
    expect(seen({ role: "phone", tableId: "linde" })).toBe(0);
    expect(seen({ role: "wall" })).toBe(0);
  });
});
