import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { freshFolder } from "#db/testing/fresh-store.ts";
import { writing } from "#domain/testing/hall.ts";
import { must, until } from "#e2e/support/workshop-driver.ts";
import type { RehearsalAnswer, RehearsalState, WorkshopLinks } from "#protocol/http.ts";
import { asking } from "../testing/desk.ts";
import { freshServer, openValley } from "../testing/hall-server.ts";

const fast = { people: 12, speed: 60, leads: true };
const day = 24 * 3600_000;

/** A valley on a server that takes backups, an organiser at the desk, and the way to its rehearsal. */
async function openDesk(options: Parameters<typeof freshServer>[0] = {}) {
  const dataDir = options.dataDir ?? freshFolder();
  const backup = { folder: path.join(dataDir, "backups"), minutes: 60 };
  const server = await freshServer({ dataDir, backup, ...options });
  const valley = await openValley(server);
  const { workshopId, organiserSession } = valley.driver;
  const desk = asking(server.url, organiserSession);
  const at = `/api/workshops/${workshopId}/rehearsal`;
  const call = async (method: string, body?: unknown) => {
    const { status, value } = await desk.call<RehearsalAnswer>(method, at, body);
    return { status, rehearsal: value.rehearsal };
  };
  const now = async () => (await call("GET")).rehearsal;
  return { server, dataDir, valley, workshopId, desk, at, call, now };
}
type Desk = Awaited<ReturnType<typeof openDesk>>;

async function started(desk: Desk, wish: object = fast): Promise<RehearsalState> {
  const { status, rehearsal } = await desk.call("POST", wish);
  expect(status).toBe(201);
  if (!rehearsal) throw new Error("no rehearsal was started");
  return rehearsal;
}

/** Whoever leads a rehearsal, by its own link, with the step of ideas open; and its other links. */
async function ledByHand({ server, desk, valley }: Desk, { workshopId }: RehearsalState) {
  const { value: links } = await desk.call<WorkshopLinks>("GET", `/api/workshops/${workshopId}/links`);
  const [, token = ""] = (await cookieOf(server.url + links.lead)).split("=");
  const lead = await valley.driver.client("lead", token, { workshopId });
  onTestFinished(() => lead.close());
  const step = lead.view.all("activity").find(({ prompt }) => prompt.de.includes("ideen"))?.id ?? "";
  await must(lead, { type: "step.open", activityId: step });
  return { lead, step, links, code: links.participants.split("/").at(-1) ?? "" };
}

const cookieOf = async (url: string) =>
  (await fetch(url, { redirect: "manual" })).headers.getSetCookie()[0]?.split(";")[0] ?? "";

/** All files under a folder in which some bytes occur. */
function whereIs(folder: string, bytes: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(bytes));
}

describe("a rehearsal", () => {
  it("[PL1] is a workshop of its own with the same plan: people and cards come there, none in the real one", async () => {
    const desk = await openDesk();
    const { valley, desk: organiser, workshopId } = desk;
    const before = valley.organiser.view.at;
    const rehearsal = await started(desk, { ...fast, leads: false });
    await ledByHand(desk, rehearsal);
    await expect.poll(async () => (await desk.now())?.cards).toBeGreaterThan(3);
    const now = (await desk.now()) ?? rehearsal;
    expect(now.workshopId).not.toBe(workshopId);
    expect(now.here).toBeGreaterThan(3);
    expect(valley.organiser.view.all("card")).toEqual([]);
    expect(valley.organiser.view.at).toEqual(before);
    const copy = await valley.driver.export("werkstatt.json").then((answer) => answer.json());
    expect(copy.records.participant).toEqual([]);
    expect(JSON.stringify(copy)).not.toContain("rehearsal");
    const [row] = await organiser.summaries();
    expect(row).toBeDefined();
  }, 90_000);

  it("[PL2] is there once a workshop, however often it is started, also at the same time", async () => {
    const desk = await openDesk();
    const [one, two] = await Promise.all([started(desk), started(desk)]);
    const third = await started(desk, { ...fast, people: 40 });
    expect(new Set([one.workshopId, two.workshopId, third.workshopId]).size).toBe(1);
    expect(third.people).toBe(12);
    // And none of its own.
    const nested = await desk.desk.call("POST", `/api/workshops/${one.workshopId}/rehearsal`, fast);
    expect(nested.status).toBe(400);
  });

  it("[PL5] stands still while it is held, and goes on at another speed", async () => {
    const desk = await openDesk();
    await started(desk);
    await desk.call("PATCH", { isRunning: false, speed: 60, leads: true });
    const held = await desk.now();
    expect(held?.pace).toEqual({ isRunning: false, speed: 60, leads: true });
    expect((await desk.call("PATCH", { isRunning: true, speed: 7, leads: true })).status).toBe(400);
    const { rehearsal } = await desk.call("PATCH", { isRunning: true, speed: 20, leads: false });
    expect(rehearsal?.pace).toEqual({ isRunning: true, speed: 20, leads: false });
    await expect.poll(async () => (await desk.now())?.here).toBeGreaterThan(0);
    for (const body of [{ people: 4 }, { people: 71 }, { people: 5.5 }, {}])
      expect((await desk.call("POST", { ...fast, ...body, ...(!("people" in body) && { people: null }) })).status).toBe(400);
  });

  it("[PL7] stands still after a restart and says so, and goes on with the same people", async () => {
    const dataDir = freshFolder();
    const first = await openDesk({ dataDir });
    await started(first, { people: 8, speed: 60, leads: false });
    await expect.poll(async () => (await first.now())?.here).toBeGreaterThan(4);
    const here = (await first.now())?.here ?? 0;
    await first.server.stop();
    const second = await freshServer({ dataDir });
    const desk = asking(second.url, first.valley.driver.organiserSession);
    const now = async () => (await desk.call<RehearsalAnswer>("GET", first.at)).value.rehearsal;
    expect(await now()).toMatchObject({ pace: null, people: 8 });
    expect((await now())?.here).toBeGreaterThanOrEqual(here);
    await desk.call("PATCH", first.at, { isRunning: true, speed: 60, leads: false });
    await expect.poll(async () => (await now())?.here).toBeGreaterThanOrEqual(7);
    expect((await now())?.here).toBeLessThanOrEqual(8);
  }, 60_000);

  it("[PL8] ended, leaves no byte: not in rows, log, backups or sessions; other workshops stay, and so do their backups", async () => {
    const desk = await openDesk();
    const { server, dataDir, valley } = desk;
    const backups = () => readdirSync(path.join(dataDir, "backups")).filter((name) => name.endsWith(".sqlite"));
    const begun = await started(desk, { ...fast, leads: false });
    const { workshopId } = begun;
    // A real phone and a real lead in the rehearsal, beside the simulated people.
    const { lead, step, code } = await ledByHand(desk, begun);
    const joined = await asking(server.url, "").call<{ token: string; participantId: string }>("POST", "/api/join", {
      code,
      tableId: null,
      sectorId: null,
      joinId: "ein-echtes-telefon-1",
    });
    const phone = await valley.driver.client("participant", joined.value.token, { workshopId });
    onTestFinished(() => phone.close());
    await must(phone, writing(step, "MARKE-PROBE Rufbus"));
    await must(phone, { type: "activity", activityId: step, command: { do: "reword", cardId: phone.view.all("mine")[0]?.id ?? "", text: "MARKE-NEU Rufbus" } });
    await expect.poll(async () => (await desk.now())?.cards ?? 0, { timeout: 30_000 }).toBeGreaterThan(2);
    const said = lead.view.all("card").map(({ text }) => text).find((text) => !text.startsWith("MARKE")) ?? "";
    // The real workshop is led meanwhile, and backed up.
    await valley.open("ideen");
    await expect.poll(backups).not.toEqual([]);
    const kept = backups();
    expect(whereIs(dataDir, "MARKE-PROBE")).not.toEqual([]);
    const marks = ["MARKE-PROBE", "MARKE-NEU", said, code, joined.value.participantId, workshopId, "Probelauf: Talgrund"];
    for (const bytes of marks) expect(bytes).not.toBe("");
    const { rehearsal } = await desk.call("DELETE");
    expect(rehearsal).toBeNull();
    await until("the phone is told", () => phone.line.state === "lost");
    for (const bytes of marks) expect([bytes, whereIs(dataDir, bytes)]).toEqual([bytes, []]);
    expect(backups()).toEqual(expect.arrayContaining(kept));
    expect(valley.organiser.view.all("workshop")[0]?.title).toBe("Talgrund");
    await must(valley.lead, { type: "step.close", activityId: "ideen" });
    // It can be started anew.
    expect((await started(desk)).workshopId).not.toBe(workshopId);
  }, 90_000);

  it("[PL10] goes with its workshop", async () => {
    const desk = await openDesk();
    const { workshopId } = await started(desk);
    expect((await desk.desk.call("DELETE", `/api/workshops/${desk.workshopId}`)).status).toBe(200);
    expect((await desk.desk.call("GET", `/api/workshops/${workshopId}/links`)).status).toBe(404);
    expect(whereIs(desk.dataDir, workshopId)).toEqual([]);
  });

  it("[PL10] is gone by itself when a server starts a day later", async () => {
    const dataDir = freshFolder();
    const first = await openDesk({ dataDir });
    const { workshopId } = await started(first);
    await first.server.stop();
    const second = await freshServer({ dataDir, now: () => Date.now() + day });
    await expect.poll(() => whereIs(dataDir, workshopId)).toEqual([]);
    const desk = asking(second.url, first.valley.driver.organiserSession);
    expect((await desk.call<RehearsalAnswer>("GET", first.at)).value.rehearsal).toBeNull();
    expect(await desk.summaries()).toHaveLength(1);
  });

  it("[PL11] says on its documents that it is one; it has no backup file, and what is made from it does not carry the mark", async () => {
    const desk = await openDesk();
    const { workshopId } = await started(desk);
    const file = (name: string) => `/api/workshops/${workshopId}/${name}`;
    const headers = { cookie: desk.valley.driver.organiserSession };
    const minutes = await fetch(desk.server.url + file("export/protokoll.md"), { headers }).then((it) => it.text());
    expect(minutes.split("\n").slice(0, 8).join("\n")).toContain("Probelauf: Talgrund");
    expect(minutes).toContain("Probelauf mit simulierten Teilnehmenden");
    const print = await fetch(desk.server.url + file("print"), { headers }).then((it) => it.text());
    expect(print).toContain("Probelauf: Talgrund");
    expect((await desk.desk.call("GET", file("export/werkstatt.json"))).status).toBe(404);
    const copy = await desk.desk.call<{ workshopId: string }>("POST", file("copy"), { title: "Doch echt" });
    expect((await desk.desk.summaries()).map(({ id }) => id)).toContain(copy.value.workshopId);
    expect((await desk.desk.backup(copy.value.workshopId))).not.toContain("rehearsal");
    const template = await desk.desk.call<{ name: string }>("POST", "/api/templates", { workshopId, title: "Vorlage" });
    const made = await desk.desk.call<{ workshopId: string }>("POST", "/api/workshops", { template: template.value.name, title: "Neu" });
    expect(await desk.desk.backup(made.value.workshopId)).not.toContain("rehearsal");
  });

  it("[PL12] is for organisers and for those who lead it or its workshop; nobody else starts, steers or ends it", async () => {
    const desk = await openDesk();
    const { server, valley } = desk;
    const lead = asking(server.url, await cookieOf(server.url + valley.driver.links.lead));
    const begun = await lead.call<RehearsalAnswer>("POST", desk.at, { ...fast, leads: false });
    expect(begun.status).toBe(201);
    const links = await desk.desk.call<WorkshopLinks>("GET", `/api/workshops/${begun.value.rehearsal?.workshopId}/links`);
    const leadThere = asking(server.url, await cookieOf(server.url + links.value.lead));
    const pace = { isRunning: false, speed: 5, leads: false };
    expect((await leadThere.call("PATCH", desk.at, pace)).status).toBe(200);
    const wall = asking(server.url, await cookieOf(server.url + links.value.wall));
    for (const stranger of [wall, asking(server.url, "")])
      for (const [method, body] of [["GET"], ["POST", fast], ["PATCH", pace], ["DELETE"]] as const)
        expect([method, (await stranger.call(method, desk.at, body)).status]).toEqual([method, 401]);
    expect((await desk.now())?.pace).toEqual(pace);
    expect((await leadThere.call("DELETE", desk.at)).status).toBe(200);
  });

  it("[PL13] is in no list; its workshop tells that it is there", async () => {
    const desk = await openDesk();
    expect((await desk.desk.summaries()).map(({ rehearsed }) => rehearsed)).toEqual([false]);
    await started(desk);
    expect((await desk.desk.summaries()).map(({ id, rehearsed }) => [id, rehearsed])).toEqual([[desk.workshopId, true]]);
  });
});
