import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agenda, must, WorkshopDriver } from "#e2e/support/workshop-driver.ts";
import { type RunningServer, startServer } from "./server.ts";

// Everything here uses plain fetch and socket.io-client, from protocol/protocol.md alone; only the day is prepared by us.
const dataDir = mkdtempSync(path.join(tmpdir(), "weitblick-protocol-"));
let server: RunningServer;
let url: string;
let driver: WorkshopDriver;
const sockets: Socket[] = [];

beforeAll(async () => {
  server = await startServer(
    { port: 0, host: "127.0.0.1", dataDir, publicUrl: null, development: false },
    { pages: false },
  );
  url = `http://127.0.0.1:${server.port}`;
  driver = await WorkshopDriver.create(url, server.organiserPath, "zukunftswerkstatt", "Vom Blatt");
});

afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await server.stop();
  rmSync(dataDir, { recursive: true });
});

const id = () => crypto.randomUUID().replaceAll("-", "");

interface Seen {
  kind: string;
  id: string;
  [field: string]: unknown;
}

async function post(route: string, body: unknown) {
  const response = await fetch(url + route, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return (await response.json()) as { workshopId: string; token: string; tables: { id: string }[] };
}

async function somebody() {
  const { tables } = await post("/api/lookup", { code: driver.joinCode });
  const { workshopId, token } = await post("/api/join", {
    code: driver.joinCode.toLowerCase(),
    tableId: tables[0]?.id,
    sectorId: null,
    joinId: id(),
  });
  const socket = io(url, { auth: { protocol: 1, workshopId, role: "participant", token }, forceNew: true });
  sockets.push(socket);
  const records = new Map<string, Seen>();
  const take = ({ set, drop }: { set: Seen[]; drop: string[] }) => {
    for (const key of drop) records.delete(key);
    for (const record of set) records.set(`${record.kind}:${record.id}`, record);
  };
  socket.on("view", take);
  socket.on("private", take);
  await new Promise<void>((resolve) => socket.once("connect", () => resolve()));
  const welcome = await socket.emitWithAck("hello", { have: null });
  take(welcome.view);
  take(welcome.private);
  return {
    records,
    of: (kind: string) => [...records.values()].filter((record) => record.kind === kind),
    send: (activityId: string, command: unknown, commandId = id()) =>
      socket.emitWithAck("command", { id: commandId, command: { type: "activity", activityId, command } }),
  };
}

describe("somebody with nothing but the page on the protocol", () => {
  it("joins, contributes, rates, votes and watches", async () => {
    const lead = await driver.staff("lead");
    const day = agenda(lead);
    const step = (type: string) => day.find((activity) => activity.type === type)?.id ?? "";
    const [anna, ben] = [await somebody(), await somebody()];

    await must(lead, { type: "step.open", activityId: step("collect") });
    const write = { do: "write", text: "Busfahrplan hat mehr Lücken als Fahrten", fieldId: null, dimensionId: null };
    const commandId = id();
    const first = await anna.send(step("collect"), write, commandId);
    const again = await anna.send(step("collect"), write, commandId);
    expect(first).toMatchObject({ ok: true, result: { label: "F-001" } });
    expect(again).toEqual(first);
    await expect.poll(() => anna.of("mine").length).toBe(1);
    expect(ben.of("card")).toEqual([]);
    await must(lead, { type: "step.reveal", activityId: step("collect") });
    await expect.poll(() => ben.of("card").map((card) => card.text)).toEqual([write.text]);

    await must(lead, { type: "step.open", activityId: step("rate") });
    await expect.poll(() => anna.records.get(`step:${step("rate")}`)?.status).toBe("open");
    const subjectId = ben.of("card")[0]?.id;
    expect(await ben.send(step("rate"), { do: "rate", subjectId, marks: { "0": 5, "1": null } })).toMatchObject({
      ok: true,
    });
    expect(ben.of("result")).toEqual([]);
    await must(lead, { type: "step.reveal", activityId: step("rate") });
    await expect.poll(() => anna.of("result").length).toBe(1);

    const collects = day.filter((activity) => activity.type === "collect");
    const options = collects.find((activity) => (activity.settings as { cardKind: string }).cardKind === "option");
    await must(lead, { type: "step.open", activityId: options?.id ?? "" });
    const option = await anna.send(options?.id ?? "", { ...write, text: "Rufbus, der auch samstags fährt" });
    await must(lead, { type: "step.open", activityId: step("vote") });
    const ballotKey = `${id()}${id()}`;
    const cast = { do: "cast", dots: { [option.result.cardId]: 2 }, ballotKey };
    expect(await anna.send(step("vote"), cast)).toMatchObject({ ok: true });
    const tooMany = { ...cast, dots: { [option.result.cardId]: 9 } };
    expect(await anna.send(step("vote"), tooMany)).toEqual({ ok: false, reason: "cap-exceeded" });
    await must(lead, { type: "step.close", activityId: step("vote") });
    expect(await ben.send(step("vote"), { ...cast, ballotKey: `${id()}${id()}` })).toEqual({
      ok: false,
      reason: "step-closed",
    });
    lead.close();
  });

  it("is refused with a reason when the version, the session or the message is wrong", async () => {
    const refusal = (auth: object) =>
      new Promise<string>((resolve) => {
        const socket = io(url, { auth, forceNew: true, reconnection: false });
        sockets.push(socket);
        socket.once("connect_error", (error) => resolve(error.message));
      });
    const { workshopId } = driver;
    expect(await refusal({ protocol: 0, workshopId, role: "participant", token: "x" })).toBe("reload");
    expect(await refusal({ protocol: 1, workshopId, role: "lead", token: "x" })).toBe("unauthorised");
    expect(await refusal({ protocol: 1, role: "lead" })).toBe("invalid");
  });
});
