import { describe, expect, it } from "vitest";
import { agendaOf, clockTime, plannedTimes } from "../agenda.ts";
import { stageOf } from "../state.ts";
import { edda, falk, ida, kaspar } from "../testing/cast.ts";
import { doing, openHall } from "../testing/hall.ts";

const minute = 60_000;

describe("opening", () => {
  it("[PH1] closes the step that was open: the room does one thing at a time", () => {
    const hall = openHall();
    hall.open("still");
    hall.wait(5 * minute);
    hall.open("ordnen");
    expect(hall.step("still")).toMatchObject({ status: "closed", closedAt: hall.now() });
    expect([...hall.state.tables.step.values()].filter((step) => step.status === "open")).toHaveLength(1);
  });

  it("[PH2] brings the step on the stage, with its time, and clears what lay over it", () => {
    const { state, ...hall } = openHall();
    hall.open("ideen");
    const card = hall.write(ida, "ideen", "Ein Rufbus");
    hall.do(ida, { type: "stage.curtain", on: true });
    hall.do(ida, { type: "stage.code", on: true });
    hall.do(ida, { type: "stage.page", page: 3 });
    hall.do(ida, { type: "stage.spotlight", on: { kind: "card", id: card } });
    hall.open("still");
    expect(stageOf(state)).toMatchObject({
      activityId: "still",
      curtain: false,
      showCode: false,
      wallPage: 0,
      spotlight: null,
    });
    expect(hall.step("still")).toMatchObject({
      status: "open",
      deadline: hall.now() + 10 * minute,
      round: 1,
    });
  });

  it("[PH2] keeps when the step began, however often it is opened", () => {
    const hall = openHall();
    hall.open("still");
    const begun = hall.now();
    hall.wait(minute);
    hall.open("still");
    expect(hall.step("still")).toMatchObject({ openedAt: begun, deadline: begun + 10 * minute });
  });
});

describe("closing and opening again", () => {
  it("[PH7] closes only what is open", () => {
    const hall = openHall();
    expect(hall.refusal(ida, { type: "step.close", activityId: "still" })).toBe("step-not-open");
    hall.open("still");
    hall.close("still");
    expect(hall.refusal(ida, { type: "step.close", activityId: "still" })).toBe("step-not-open");
    expect(hall.refusal(ida, { type: "step.close", activityId: "fehlt" })).toBe("not-found");
  });

  it("[PH8] gives a reopened step three minutes at least, and goes on with its round", () => {
    const hall = openHall();
    hall.open("einschaetzen");
    hall.wait(30 * minute);
    hall.close("einschaetzen");
    hall.do(kaspar, { type: "step.reopen", activityId: "einschaetzen" });
    expect(hall.step("einschaetzen")).toMatchObject({
      status: "open",
      closedAt: null,
      round: 1,
      deadline: hall.now() + 3 * minute,
    });
  });

  it("[PH9] asks again in a new, covered round when what came out has been seen", () => {
    const hall = openHall();
    hall.open("einschaetzen");
    hall.close("einschaetzen");
    hall.reveal("einschaetzen");
    hall.do(ida, { type: "step.reopen", activityId: "einschaetzen" });
    expect(hall.step("einschaetzen")).toMatchObject({ status: "open", revealed: false, round: 2 });
    hall.close("einschaetzen");
    hall.reveal("einschaetzen");
    hall.open("einschaetzen");
    expect(hall.step("einschaetzen")).toMatchObject({ status: "open", revealed: false, round: 3 });
  });

  it("[PH9] asks the reopened run-off about the same subjects", () => {
    const hall = openHall();
    hall.open("ideen");
    const [bus] = ["Rufbus", "Dorfladen"].map((text) => hall.write(ida, "ideen", text)) as [string, string];
    hall.open("punkte");
    hall.do(ida, { type: "step.round", activityId: "punkte", subjectIds: [bus] });
    hall.close("punkte");
    hall.reveal("punkte");
    hall.do(ida, { type: "step.reopen", activityId: "punkte" });
    expect(hall.step("punkte")).toMatchObject({ round: 3, roundSubjects: { "2": [bus], "3": [bus] } });
  });

  it("[PH10] knows no rounds where nothing is counted: revealed cards stay revealed", () => {
    const hall = openHall();
    hall.open("still");
    hall.reveal("still");
    hall.close("still");
    hall.do(ida, { type: "step.reopen", activityId: "still" });
    expect(hall.step("still")).toMatchObject({ status: "open", revealed: true, round: 1 });
  });

  it("[PH8] opens a planned step when it is asked to open it again", () => {
    const hall = openHall();
    hall.do(ida, { type: "step.reopen", activityId: "still" });
    expect(hall.step("still")).toMatchObject({ status: "open", openedAt: hall.now() });
  });
});

describe("revealing", () => {
  it("[PH11] needs a step that was opened, and can be taken back", () => {
    const hall = openHall();
    expect(hall.refusal(ida, { type: "step.reveal", activityId: "still" })).toBe("step-not-open");
    hall.open("still");
    hall.reveal("still");
    expect(hall.step("still").revealed).toBe(true);
    hall.do(ida, { type: "step.conceal", activityId: "still" });
    expect(hall.step("still").revealed).toBe(false);
  });

  it("[PH11] goes on with writing, and ends what is counted", () => {
    const hall = openHall();
    hall.open("still");
    hall.reveal("still");
    expect(hall.step("still").status).toBe("open");
    hall.open("einschaetzen");
    hall.reveal("einschaetzen");
    expect(hall.step("einschaetzen")).toMatchObject({ status: "closed", revealed: true, frozen: false });
  });
});

describe("going on and back", () => {
  it("[PH12] opens the first step of the day, then one after the other, and closes the last", () => {
    const { state, ...hall } = openHall();
    const day = agendaOf(state).map(({ id }) => id);
    for (const id of day) {
      hall.do(ida, { type: "step.next" });
      expect([stageOf(state).activityId, hall.step(id).status]).toEqual([id, "open"]);
    }
    hall.do(ida, { type: "step.next" });
    expect(day.map((id) => hall.step(id).status)).toEqual(day.map(() => "closed"));
    expect(hall.refusal(ida, { type: "step.next" })).toBe("not-found");
  });

  it("[PH12] only shows a step that was led already: opening it again is a decision of its own", () => {
    const { state, ...hall } = openHall();
    hall.open("still");
    hall.open("ankommen");
    hall.do(ida, { type: "step.next" });
    expect(stageOf(state).activityId).toBe("still");
    expect(hall.step("still").status).toBe("closed");
    expect(hall.step("ankommen").status).toBe("closed");
  });

  it("[PH13] goes back to look, closes what is open and opens nothing", () => {
    const { state, ...hall } = openHall();
    hall.open("ankommen");
    expect(hall.refusal(ida, { type: "step.back" })).toBe("not-found");
    hall.open("still");
    hall.write(edda, "still", "Bus");
    hall.do(ida, { type: "step.back" });
    expect(stageOf(state).activityId).toBe("ankommen");
    expect([hall.step("ankommen").status, hall.step("still").status]).toEqual(["closed", "closed"]);
  });

  it("[PH19] takes an accidental 'next' back: the step before is open as it was, while nobody has used the other", () => {
    const { state, ...hall } = openHall();
    hall.open("ankommen");
    hall.do(ida, { type: "step.next" });
    hall.write(edda, "still", "Bus");
    const deadline = hall.step("still").deadline;
    hall.wait(60_000);
    hall.do(ida, { type: "step.next" });
    hall.wait(5000);
    hall.do(ida, { type: "step.back" });
    expect(stageOf(state).activityId).toBe("still");
    expect(hall.step("still")).toMatchObject({ status: "open", closedAt: null, deadline });
    expect(hall.step("tisch")).toMatchObject({ status: "planned", openedAt: null });
    hall.write(falk, "still", "Dorfladen");
    hall.do(ida, { type: "step.next" });
    hall.write(edda, "tisch", "Schon geschrieben");
    hall.do(ida, { type: "step.back" });
    expect([hall.step("still").status, hall.step("tisch").status]).toEqual(["closed", "closed"]);
    expect(state.tables.card.size).toBe(3);
  });
});

describe("a day that runs late", () => {
  it("[PH20] holds the clock of a step that is held, and ends it as much later", () => {
    const hall = openHall();
    hall.open("still");
    const deadline = hall.step("still").deadline ?? 0;
    const frozen = (on: boolean) => hall.do(ida, { type: "step.freeze", activityId: "still", frozen: on });
    hall.wait(60_000);
    frozen(true);
    const heldAt = hall.now();
    hall.wait(90_000);
    // Pressed twice it is still held since the first time.
    frozen(true);
    expect(hall.step("still")).toMatchObject({ frozen: true, heldAt, deadline });
    hall.do(ida, { type: "step.extend", activityId: "still", minutes: 1 });
    frozen(false);
    expect(hall.step("still")).toMatchObject({ frozen: false, deadline: deadline + 60_000 + 90_000 });
    frozen(false);
    expect(hall.step("still").deadline).toBe(deadline + 60_000 + 90_000);
  });

  it("[PH21] leads past what was left out, gives a shortened step its minutes of today, and takes both back", () => {
    const { state, ...hall } = openHall();
    const shorten = (activityId: string, minutes: number | null) =>
      hall.attempt(ida, { type: "step.shorten", activityId, minutes });
    hall.open("ankommen");
    shorten("still", 0);
    shorten("tisch", 4);
    hall.do(ida, { type: "step.next" });
    expect(stageOf(state).activityId).toBe("tisch");
    expect(hall.step("tisch").deadline).toBe(hall.now() + 4 * 60_000);
    expect(shorten("tisch", 8)).toMatchObject({ ok: false });
    hall.do(ida, { type: "step.back" });
    expect(stageOf(state).activityId).toBe("ankommen");
    expect(hall.step("tisch").minutes).toBe(4);
    shorten("still", null);
    hall.do(ida, { type: "step.next" });
    expect(stageOf(state).activityId).toBe("still");
    expect(hall.step("still").deadline).toBe(hall.now() + 10 * 60_000);
  });

  it("[PH22] moves the plan from a step on, adds up delays, and takes them back", () => {
    const { state, ...hall } = openHall();
    hall.open("ankommen");
    const shift = (activityId: string, minutes: number) =>
      hall.do(ida, { type: "agenda.shift", activityId, minutes });
    const times = () => {
      const planned = plannedTimes("10:00", agendaOf(state), stageOf(state).shifts);
      return ["ankommen", "still", "tisch"].map((id) => clockTime(planned.get(id) ?? 0));
    };
    shift("still", 12);
    expect(times()).toEqual(["10:00", "10:22", "10:32"]);
    shift("tisch", 5);
    expect(times()).toEqual(["10:00", "10:22", "10:37"]);
    shift("still", 3);
    shift("tisch", -5);
    expect(times()).toEqual(["10:00", "10:25", "10:35"]);
    expect(hall.refusal(ida, { type: "agenda.shift", activityId: "fehlt", minutes: 1 })).toBe("not-found");
  });
});

describe("time", () => {
  it("[PH14] is added to the deadline, or to now when that has passed", () => {
    const hall = openHall();
    expect(hall.refusal(ida, { type: "step.extend", activityId: "still", minutes: 5 })).toBe("step-not-open");
    hall.open("still");
    const deadline = hall.now() + 10 * minute;
    hall.do(ida, { type: "step.extend", activityId: "still", minutes: 1 });
    expect(hall.step("still").deadline).toBe(deadline + minute);
    hall.do(ida, { type: "step.extend", activityId: "still", minutes: -3 });
    expect(hall.step("still").deadline).toBe(deadline - 2 * minute);
    hall.wait(40 * minute);
    hall.do(ida, { type: "step.extend", activityId: "still", minutes: 5 });
    expect(hall.step("still").deadline).toBe(hall.now() + 5 * minute);
  });

  it("[PH14] is soft: after the deadline a step is as open as before", () => {
    const hall = openHall();
    hall.open("still");
    hall.wait(45 * minute);
    expect(
      hall.refusal(edda, doing("still", { do: "write", text: "Bus", fieldId: null, dimensionId: null })),
    ).toBeNull();
  });
});

describe("freezing", () => {
  it("[PH6] stops phones and hosts, not whoever leads, and ends with the step", () => {
    const hall = openHall();
    const write = doing("ideen", { do: "write", text: "Bus", fieldId: null, dimensionId: null });
    hall.open("ideen");
    hall.do(ida, { type: "step.freeze", activityId: "ideen", frozen: true });
    expect(hall.refusal(edda, write)).toBe("frozen");
    expect(hall.refusal({ role: "host", id: "wanda", tableId: "linde" }, write)).toBe("frozen");
    expect(hall.refusal(ida, write)).toBeNull();
    hall.do(ida, { type: "step.freeze", activityId: "ideen", frozen: false });
    expect(hall.refusal(edda, write)).toBeNull();
    hall.do(ida, { type: "step.freeze", activityId: "ideen", frozen: true });
    hall.close("ideen");
    hall.do(ida, { type: "step.reopen", activityId: "ideen" });
    expect(hall.step("ideen").frozen).toBe(false);
  });

  it("[PH24] comes back with 'back' right after an accidental 'next', since the same moment", () => {
    const hall = openHall();
    hall.open("still");
    hall.do(ida, { type: "step.freeze", activityId: "still", frozen: true });
    const held = hall.step("still");
    hall.wait(minute);
    hall.do(ida, { type: "step.next" });
    hall.do(ida, { type: "step.back" });
    expect(hall.step("still")).toEqual(held);
  });
});

describe("rounds", () => {
  it("[PH15] begin covered, with a time of their own, and may ask about a few subjects only", () => {
    const hall = openHall();
    hall.open("ideen");
    const bus = hall.write(ida, "ideen", "Rufbus");
    hall.open("punkte");
    hall.wait(20 * minute);
    hall.close("punkte");
    hall.reveal("punkte");
    hall.do(ida, { type: "step.round", activityId: "punkte", subjectIds: [bus] });
    expect(hall.step("punkte")).toMatchObject({
      status: "open",
      revealed: false,
      round: 2,
      deadline: hall.now() + 3 * minute,
      roundSubjects: { "2": [bus] },
    });
    hall.do(ida, { type: "step.round", activityId: "punkte", subjectIds: null });
    expect(hall.step("punkte")).toMatchObject({ round: 3, roundSubjects: { "2": [bus] } });
  });

  it("[PH15] are not for planned steps, nor for steps in which nothing is counted", () => {
    const hall = openHall();
    expect(hall.refusal(ida, { type: "step.round", activityId: "punkte", subjectIds: null })).toBe(
      "step-not-open",
    );
    hall.open("still");
    expect(hall.refusal(ida, { type: "step.round", activityId: "still", subjectIds: null })).toBe(
      "step-not-open",
    );
  });

  it("[PH15] close another step that is open, and lay its secret ballots anew", () => {
    const hall = openHall();
    hall.open("einschaetzen");
    hall.open("punkte");
    const decision = hall.attempt(ida, { type: "step.round", activityId: "einschaetzen", subjectIds: null });
    expect(decision).toMatchObject({ ok: true, shuffleBallots: "punkte" });
    expect(hall.step("punkte").status).toBe("closed");
  });
});

describe("steps and undo", () => {
  it("[PH17] are never undone: what was revealed has been seen", () => {
    const hall = openHall();
    hall.open("still");
    hall.reveal("still");
    hall.do(ida, { type: "stage.curtain", on: true });
    expect(hall.refusal(ida, { type: "undo" })).toBe("nothing-to-undo");
  });
});
