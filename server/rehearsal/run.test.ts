import { describe, expect, it } from "vitest";
import { agendaOf } from "#domain/agenda.ts";
import { ida } from "#domain/testing/cast.ts";
import { stageOf, stepOf } from "#domain/state.ts";
import { loadRoom } from "../testing/room.ts";
import { RehearsalRun } from "./run.ts";
import { openRehearsal, pass } from "./testing/rehearsed-day.ts";

describe("a rehearsal under way", () => {
  it("[PL6] led by itself goes through the whole day: cards, ratings and votes are shown, and every step is closed", async () => {
    const { room, run, pass } = await openRehearsal({ people: 30 });
    await pass(10 * 60);
    expect(run.isFinished).toBe(true);
    const { state } = room;
    const agenda = agendaOf(state);
    expect(stageOf(state).activityId).toBe(agenda.at(-1)?.id);
    for (const { id, type } of agenda) {
      const { status, revealed } = stepOf(state, id);
      expect(status, id).toBe("closed");
      if (type === "rate" || type === "vote") expect(revealed, id).toBe(true);
    }
    expect(state.tables.participant.size).toBe(30);
    expect(state.tables.card.size).toBeGreaterThan(100);
    expect([...state.tables.card.values()].some(({ mergedInto }) => mergedInto !== null)).toBe(true);
    expect(state.tables.response.size).toBeGreaterThan(100);
    expect(state.tables.voted.size + state.tables.response.size).toBeGreaterThan(120);
  }, 60_000);

  it("[PL4] sends commands as phones do: nobody writes, rates or votes but those who have joined", async () => {
    const { store, pass } = await openRehearsal({ people: 12 });
    await pass(120);
    const journal = await store.journal("talgrund");
    const [, ...later] = journal;
    expect(new Set(later.map(({ actorRole }) => actorRole))).toEqual(new Set(["participant", "facilitator"]));
    const joined = new Set<string>();
    for (const { actorRole, actorId, commandType } of later) {
      if (commandType === "participant.join") joined.add(actorId);
      if (actorRole === "participant") expect(joined.has(actorId)).toBe(true);
    }
    expect(later.filter(({ actorRole }) => actorRole === "facilitator").some(({ commandType }) => commandType === "activity")).toBe(false);
  });

  it("[PL5] does nothing while no time passes, never much at once, and some people come late", async () => {
    const { room, run, pass } = await openRehearsal({ people: 70, leads: false });
    for (let times = 0; times < 5; times += 1) await run.advance(0);
    expect(room.state.tables.participant.size).toBeLessThan(3);
    const before = room.state.seq;
    await run.advance(600);
    expect(room.state.seq - before).toBeLessThanOrEqual(20);
    const other = await openRehearsal({ people: 70, leads: false });
    await other.pass(10);
    expect(other.room.state.tables.participant.size).toBeGreaterThan(50);
    expect(other.room.state.tables.participant.size).toBeLessThan(70);
    await pass(1);
  });

  it("[PL6] led by a human waits for the step, and reacts to what is open", async () => {
    const { room, send, pass } = await openRehearsal({ people: 20, leads: false });
    await pass(60);
    expect(stageOf(room.state).activityId).toBeNull();
    const collect = agendaOf(room.state).find(({ type }) => type === "collect");
    await send(ida, { type: "step.open", activityId: collect?.id ?? "" });
    await pass(4);
    const written = room.state.tables.card.size;
    expect(written).toBeGreaterThan(5);
    await send(ida, { type: "step.freeze", activityId: collect?.id ?? "", frozen: true });
    await pass(5);
    expect(room.state.tables.card.size).toBe(written);
    await send(ida, { type: "step.freeze", activityId: collect?.id ?? "", frozen: false });
    await pass(10);
    expect(room.state.tables.card.size).toBeGreaterThan(written);
  });

  it("[PL7] goes on after a restart with the same people, and nobody says a thing twice", async () => {
    const { store, send, room, pass: first } = await openRehearsal({ people: 20, leads: false });
    await first(20);
    const collect = agendaOf(room.state).find(({ type }) => type === "collect");
    await send(ida, { type: "step.open", activityId: collect?.id ?? "" });
    await first(8);
    const written = room.state.tables.card.size;
    const again = await loadRoom(store, 5000);
    const run = new RehearsalRun(again.room, false);
    await pass(run, 30);
    const people = [...again.room.state.tables.participant.keys()];
    expect(people.length).toBe(room.state.tables.participant.size);
    const whole = await openRehearsal({ people: 20, leads: false });
    await whole.pass(20);
    await whole.send(ida, { type: "step.open", activityId: collect?.id ?? "" });
    await whole.pass(30);
    expect(written).toBeGreaterThan(0);
    const cards = (state: typeof room.state) => [...state.tables.card.values()].map(({ authorId }) => authorId).sort();
    expect(cards(again.room.state)).toEqual(cards(whole.room.state));
  });
});
