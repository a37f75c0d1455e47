import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { StoreUnavailable } from "#db/database.ts";
import { agendaWith, edda, falk, ida, ruth } from "#domain/testing/cast.ts";
import { doing, moving, writing } from "#domain/testing/hall.ts";
import { freshRoom, soon, type TestRoom } from "../testing/room.ts";
import { type Screen, Screens } from "../testing/screens.ts";

/** Milliseconds; whoever looks at the clock has worked for ten. */
let clock = 0;

beforeEach(() => {
  clock = 0;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.spyOn(performance, "now").mockImplementation(() => (clock += 10));
  vi.spyOn(process, "cpuUsage").mockImplementation(() => ({ user: clock * 1000, system: 0 }));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Edda's and Falk's phones, the wall and the lead; the step "ideen" is open and nothing is under way. */
async function hallWithScreens(record: string[] = []) {
  const it = await freshRoom();
  for (const who of [edda, falk])
    await it.send(who, { type: "participant.join", tableId: "linde", sectorId: null });
  await it.send(ida, { type: "step.open", activityId: "ideen" });
  const screens = new Screens(
    it.room,
    [
      { role: "lead" },
      { role: "wall" },
      { role: "phone", person: "edda" },
      { role: "phone", person: "falk" },
    ],
    (screen, text) => void record.push(`${screen.seat} ${text}`),
  );
  for (const screen of screens.all) screen.connect();
  await quiet(it, screens);
  const [lead, wall, eddas, falks] = screens.all as [Screen, Screen, Screen, Screen];
  record.length = 0;
  return { it, screens, lead, wall, eddas, falks };
}

function pass(ms: number): void {
  clock += ms;
  vi.advanceTimersByTime(ms);
}

async function quiet(_it: TestRoom, screens: Screens): Promise<void> {
  await soon();
  pass(1000);
  await soon();
  for (const screen of screens.all) screen.receive();
}

const cardsOn = (screen: Screen) => screen.view.all("card").map(({ text }) => text);

describe("what is published", () => {
  it("[VI10] goes out at once while there is little to do, and in bundles as the load grows", async () => {
    const record: string[] = [];
    const { it } = await hallWithScreens(record);
    await it.send(edda, writing("ideen", "eins"));
    await soon();
    expect(record.filter((line) => line.startsWith("wall"))).toHaveLength(1);
    for (const text of ["zwei", "drei", "vier"]) await it.send(edda, writing("ideen", text));
    await soon();
    expect(record.filter((line) => line.startsWith("wall"))).toHaveLength(1);
    pass(1000);
    await soon();
    const [, bundle, ...more] = record.filter((line) => line.startsWith("wall"));
    expect(more).toEqual([]);
    for (const text of ["zwei", "drei", "vier"]) expect(bundle).toContain(text);
  });

  it("[VI10] is written out once for all who see the same, and on its own for who sees something else", async () => {
    const sent: string[] = [];
    const { it, screens } = await hallWithScreens();
    const toAudiences = screens.toAudiences.bind(screens);
    vi.spyOn(screens, "toAudiences").mockImplementation((audiences, message) => {
      sent.push(audiences.join(" + "));
      toAudiences(audiences, message);
    });
    await it.send(edda, { type: "participant.move", tableId: "eiche" });
    await it.send(falk, writing("ideen", "eins"));
    await quiet(it, screens);
    sent.length = 0;
    await it.send(falk, writing("ideen", "zwei"));
    await quiet(it, screens);
    expect(sent.map((to) => to.split(" + ").sort())).toEqual([["lead", "phone:eiche", "phone:linde", "wall"]]);
    expect(screens.all.map(cardsOn)).toEqual(Array(4).fill(["eins", "zwei"]));
    await it.send(ida, { type: "step.open", activityId: "tisch" });
    await quiet(it, screens);
    sent.length = 0;
    await it.send(falk, writing("tisch", "nur Linde"));
    await quiet(it, screens);
    expect(sent.filter((to) => to.includes("eiche"))).toEqual(["phone:eiche"]);
    expect(screens.all.map((screen) => cardsOn(screen).includes("nur Linde"))).toEqual([true, true, false, true]);
  });

  it("[VI11] is on the disk: a bundle waits for a commit that is under way, and never shows what was refused", async () => {
    const record: string[] = [];
    const { it, screens, wall } = await hallWithScreens(record);
    await it.send(edda, writing("ideen", "eins"));
    await soon();
    // Waits in a bundle, and makes it look at everything again.
    await it.send(ida, { type: "step.extend", activityId: "ideen", minutes: 1 });
    let fail: (error: Error) => void = () => undefined;
    const held = vi.fn(() => new Promise<void>((_, reject) => (fail = reject)));
    vi.spyOn(it.gate, "commit").mockImplementationOnce(held);
    const reply = it.send(edda, writing("ideen", "drei"));
    while (held.mock.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
    pass(1000);
    await soon();
    expect(record.join()).not.toContain("drei");
    fail(new StoreUnavailable("disk-full"));
    expect(await reply).toEqual({ ok: false, reason: "disk-full" });
    await quiet(it, screens);
    expect(record.join()).not.toContain("drei");
    expect(cardsOn(wall)).toEqual(["eins"]);
  });

  it("[VI12] ends with the last word: a card that is reworded and withdrawn in one bundle is gone", async () => {
    const { it, screens, eddas } = await hallWithScreens();
    await it.send(edda, writing("ideen", "Rufbus"));
    await Promise.all([
      it.send(ida, moving(["id-1"], { fieldId: "infra" })),
      it.send(edda, doing("ideen", { do: "withdraw", cardId: "id-1" })),
    ]);
    await quiet(it, screens);
    expect(eddas.view.all("mine")).toEqual([]);
    expect(cardsOn(eddas)).toEqual([]);
  });

  it("[VI13] also takes away what was seen only for another card's sake", async () => {
    const { it, screens, wall } = await hallWithScreens();
    await it.send(ruth, agendaWith("einschaetzen", { settings: { cardKind: "factor", unit: "clusters" } }));
    await it.send(ida, { type: "step.open", activityId: "still" });
    for (const text of ["Bus", "Bahn", "Straßenbahn"]) await it.send(edda, writing("still", text));
    await it.send(ida, { type: "board.cluster", cardIds: ["id-1", "id-2", "id-3"], title: "Wege" });
    await it.send(ida, { type: "board.merge", cardIds: ["id-2", "id-3"], title: null });
    await it.send(ida, { type: "step.open", activityId: "einschaetzen" });
    await it.send(ida, { type: "card.hide", cardId: "id-2", reason: "x" });
    await quiet(it, screens);
    expect(cardsOn(wall).sort()).toEqual(["Bus", "Straßenbahn"]);
    await it.send(ida, { type: "stage.spotlight", on: { kind: "card", id: "id-3" } });
    await quiet(it, screens);
    expect(wall.view.get("stage", "stage")?.spotlight).toEqual({ kind: "card", id: "id-3" });
    // The card that lay under the hidden one stands in its place; with the last one that stands the cluster is gone.
    await it.send(ida, { type: "card.hide", cardId: "id-1", reason: "x" });
    await quiet(it, screens);
    expect(cardsOn(wall)).toEqual(["Straßenbahn"]);
    await it.send(ida, { type: "card.hide", cardId: "id-3", reason: "x" });
    await quiet(it, screens);
    expect(cardsOn(wall)).toEqual([]);
    expect(wall.view.all("cluster")).toEqual([]);
    expect(wall.view.get("stage", "stage")?.spotlight).toBeNull();
  });

  it("[VI14] is not even worked out for screens that nobody watches; who comes back lacks nothing", async () => {
    const record: string[] = [];
    const { it, screens, wall } = await hallWithScreens(record);
    wall.disconnect();
    await it.send(edda, writing("ideen", "Rufbus"));
    await quiet(it, screens);
    expect(record.filter((line) => line.startsWith("wall"))).toEqual([]);
    wall.connect();
    wall.receive();
    expect(cardsOn(wall)).toEqual(["Rufbus"]);
  });
});

describe("catching up", () => {
  it("[VI15] sends what is missing, and nothing that is there already", async () => {
    const { it, screens, wall } = await hallWithScreens();
    await it.send(edda, writing("ideen", "Rufbus"));
    await quiet(it, screens);
    const have = wall.view.at;
    wall.disconnect();
    await it.send(edda, writing("ideen", "Dorfladen"));
    await it.send(edda, doing("ideen", { do: "withdraw", cardId: "id-1" }));
    const missing = screens.broadcast.catchUp({ role: "wall" }, have);
    expect(missing).toMatchObject({ from: have?.seq, to: it.room.state.seq, drop: ["card:id-1"] });
    expect(missing.set.map(({ kind, id }) => `${kind}:${id}`).sort()).toEqual(["card:id-2"]);
  });

  it("[VI15] sends the whole view to whoever has another epoch, another seat, or more than there is", async () => {
    const { screens, wall } = await hallWithScreens();
    const have = wall.view.at ?? { epoch: "", audience: "", seq: 0 };
    const from = (change: object) => screens.broadcast.catchUp({ role: "wall" }, { ...have, ...change }).from;
    expect(from({})).toBe(have.seq);
    expect([from({ epoch: "anders" }), from({ audience: "lead" }), from({ seq: have.seq + 1 })]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("[VI16] a screen that missed a message asks again and ends up with the same", async () => {
    const { it, screens, wall } = await hallWithScreens();
    const seat = wall.seat;
    wall.disconnect();
    await it.send(edda, writing("ideen", "verpasst"));
    await quiet(it, screens);
    // The line looks whole, but a message was lost on it.
    wall.seat = seat;
    await it.send(edda, writing("ideen", "angekommen"));
    await quiet(it, screens);
    expect(cardsOn(wall).sort()).toEqual(["angekommen", "verpasst"]);
  });
});

describe("another table", () => {
  it("[JO4] is another view at once", async () => {
    const { it, screens, eddas } = await hallWithScreens();
    await it.send(ida, { type: "step.open", activityId: "tisch" });
    await it.send(falk, writing("tisch", "Nur am Tisch Linde"));
    await quiet(it, screens);
    expect(cardsOn(eddas)).toEqual(["Nur am Tisch Linde"]);
    await it.send(edda, { type: "participant.move", tableId: "eiche" });
    await quiet(it, screens);
    expect(cardsOn(eddas)).toEqual([]);
    expect(eddas.view.all("me")).toMatchObject([{ tableId: "eiche" }]);
  });

  it("[JO4] is the first view of somebody who joins on a line that was there before", async () => {
    const { it } = await hallWithScreens();
    const screens = new Screens(it.room, [{ role: "phone", person: "lore" }]);
    const [lores] = screens.all as [Screen];
    await it.send(ida, { type: "step.open", activityId: "tisch" });
    await it.send(falk, writing("tisch", "Nur am Tisch Linde"));
    lores.connect();
    await quiet(it, screens);
    expect(cardsOn(lores)).toEqual([]);
    await it.send(
      { role: "participant", id: "lore" },
      { type: "participant.join", tableId: "linde", sectorId: null },
    );
    await quiet(it, screens);
    expect(cardsOn(lores)).toEqual(["Nur am Tisch Linde"]);
  });
});
