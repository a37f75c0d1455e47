import { io } from "socket.io-client";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { WorkshopClient } from "#components/live/workshop-client.ts";
import { randomId } from "#components/live/random-id.ts";
import { planOfTheDay } from "#domain/testing/cast.ts";
import { writing } from "#domain/testing/hall.ts";
import { must, until, WorkshopDriver } from "#e2e/support/workshop-driver.ts";
import { protocolVersion } from "#protocol/messages.ts";
import { freshServer, openValley } from "./testing/hall-server.ts";

const opened = async () => {
  const server = await freshServer();
  return { server, ...(await openValley(server)) };
};

/** A line without our client's good manners. */
function rawLine(url: string, auth: Record<string, unknown>, extra: Record<string, unknown> = {}) {
  const socket = io(url, { auth, transports: ["websocket"], forceNew: true, reconnection: false, ...extra });
  onTestFinished(() => void socket.disconnect());
  const refused: string[] = [];
  socket.on("connect_error", (error) => void refused.push(error.message));
  return { socket, refused };
}
const connected = (line: ReturnType<typeof rawLine>) => until("the line stands", () => line.socket.connected);
const reasonOf = (line: ReturnType<typeof rawLine>) => until("the line is refused", () => line.refused[0]);

describe("the handshake", () => {
  it("[SE3] refuses a token that is wrong, of another workshop, of another role, or missing", async () => {
    const { server, driver } = await opened();
    const other = await WorkshopDriver.createAs(server.url, driver.organiserSession, "empty", "Hochtal");
    const { token } = await driver.admit();
    const here = { protocol: protocolVersion, workshopId: driver.workshopId };
    const tries = [
      { ...here, role: "participant", token: "falsch" },
      { ...here, role: "participant" },
      { ...here, workshopId: other.workshopId, role: "participant", token },
      { ...here, role: "lead", token },
      { ...here, role: "wall", token },
      { ...here, role: "organiser", token },
    ];
    for (const auth of tries) expect(await reasonOf(rawLine(server.url, auth))).toBe("unauthorised");
    expect(await reasonOf(rawLine(server.url, { ...here, role: "queen", token }))).toBe("invalid");
    await connected(rawLine(server.url, { ...here, role: "participant", token }));
  });

  it("[SE4] tells a page of an older version to reload, and our client gives up with that reason", async () => {
    const { server, driver } = await opened();
    const { token } = await driver.admit();
    const auth = { protocol: protocolVersion - 1, workshopId: driver.workshopId, role: "participant", token };
    expect(await reasonOf(rawLine(server.url, auth))).toBe("reload");
    const client = new WorkshopClient({
      url: server.url,
      workshopId: driver.workshopId,
      role: "participant",
      token: "falsch",
    });
    onTestFinished(() => client.close());
    client.connect();
    await until("the client gives up", () => client.line.state === "lost");
    expect(client.line).toEqual({ state: "lost", reason: "unauthorised" });
  });

  it("[SE6] refuses a page of another address, on the socket and over http", async () => {
    const { server, driver } = await opened();
    const { token } = await driver.admit();
    const auth = { protocol: protocolVersion, workshopId: driver.workshopId, role: "participant", token };
    const foreign = rawLine(server.url, auth, { extraHeaders: { origin: "http://boese.example" } });
    await reasonOf(foreign);
    expect(foreign.socket.connected).toBe(false);
    await connected(rawLine(server.url, auth, { extraHeaders: { origin: server.url } }));
    const answer = await fetch(`${server.url}/api/workshops/${driver.workshopId}`, {
      method: "DELETE",
      headers: { cookie: driver.organiserSession, origin: "http://boese.example" },
    });
    expect(answer.status).toBe(403);
  });

  it("[SE10] answers with the reason when the workshop is not there", async () => {
    const { server, driver } = await opened();
    const token = driver.organiserSession.split("=")[1] ?? "";
    const client = new WorkshopClient({ url: server.url, workshopId: "nirgendwo", role: "organiser", token });
    onTestFinished(() => client.close());
    client.connect();
    await until("the client gives up", () => client.line.state === "lost");
    expect(client.line).toEqual({ state: "lost", reason: "unknown-workshop" });
  });
});

describe("a command", () => {
  it("[SE2] is done in the role of the session, whatever it says of itself", async () => {
    const { join, driver, tokenOf, record } = await opened();
    const phone = await join("linde");
    const wall = await record("wall", await tokenOf(driver.links.wall));
    for (const client of [phone, wall.client])
      for (const command of [planOfTheDay[0], { type: "step.next" }, { type: "stage.curtain", on: true }])
        expect(await client.send(command as never)).toEqual({ ok: false, reason: "forbidden" });
    expect(await phone.send({ type: "step.next", role: "facilitator" } as never)).toEqual({
      ok: false,
      reason: "invalid",
    });
  });

  it.each([
    ["no envelope", undefined],
    ["a list", []],
    ["an id that is too short", { id: "kurz", command: { type: "undo" } }],
    ["an id with a path in it", { id: "../../../../etc/passwd", command: { type: "undo" } }],
    ["an id that is a number", { id: 1234567890123456, command: { type: "undo" } }],
  ])(
    "[SE5] that is %s is answered 'invalid'; the third one cuts the line, and the server lives",
    async (_, envelope) => {
      const { server, driver, join } = await opened();
      const { token } = await driver.admit();
      const line = rawLine(server.url, {
        protocol: protocolVersion,
        workshopId: driver.workshopId,
        role: "participant",
        token,
      });
      await connected(line);
      expect(await line.socket.timeout(5000).emitWithAck("command", envelope)).toEqual({
        ok: false,
        reason: "invalid",
      });
      line.socket.emit("command", envelope);
      line.socket.emit("command", envelope);
      await until("the line is cut", () => !line.socket.connected);
      expect((await join("linde")).line.state).toBe("online");
    },
  );

  it("[SE5] in a proper envelope that is no command of ours is answered 'invalid', as often as it comes", async () => {
    const { lead } = await opened();
    for (const command of [
      {},
      { type: "drop" },
      { type: "step.open" },
      { type: "step.open", activityId: "../x" },
      "undo",
      null,
      7,
    ])
      expect(await lead.send(command as never)).toEqual({ ok: false, reason: "invalid" });
    const answer = lead.socket
      .timeout(5000)
      .emitWithAck("command", { id: randomId(), command: { type: "step.next" } });
    expect(await answer).toMatchObject({ ok: true });
  });

  it.each([
    ["unknown events", (line: ReturnType<typeof rawLine>) => line.socket.emit("shutdown", 1)],
    [
      "hellos that make no sense",
      (line: ReturnType<typeof rawLine>) => line.socket.emit("hello", { have: 7 }),
    ],
    ["commands without anything", (line: ReturnType<typeof rawLine>) => line.socket.emit("command")],
    [
      "binary nonsense",
      (line: ReturnType<typeof rawLine>) => line.socket.emit("command", new Uint8Array([1, 2, 3])),
    ],
  ])("[SE5] is cut after three %s", async (_, nonsense) => {
    const { server, driver, join } = await opened();
    const { token } = await driver.admit();
    const line = rawLine(server.url, {
      protocol: protocolVersion,
      workshopId: driver.workshopId,
      role: "participant",
      token,
    });
    await connected(line);
    for (let count = 0; count < 3; count += 1) nonsense(line);
    await until("the line is cut", () => !line.socket.connected);
    expect((await join("linde")).line.state).toBe("online");
  });

  it("[SE5] that is larger than any we send cuts the line, and nothing else", async () => {
    const { server, driver, open, join } = await opened();
    await open("ideen");
    const { token } = await driver.admit();
    const line = rawLine(server.url, {
      protocol: protocolVersion,
      workshopId: driver.workshopId,
      role: "participant",
      token,
    });
    await connected(line);
    line.socket.emit("command", { id: randomId(), command: writing("ideen", "x".repeat(70_000)) });
    await until("the line is cut", () => !line.socket.connected);
    expect((await join("linde")).view.all("card")).toEqual([]);
  });

  it("[SE5] that is torn does not stop the server: raw frames of all kinds", async () => {
    const { server, driver, join } = await opened();
    const { token } = await driver.admit();
    const silence = vi.spyOn(console, "error").mockImplementation(() => undefined);
    for (const frame of [
      "4",
      "42[",
      '42["hello"',
      '421["command",{"id"',
      "451-[",
      '42["__proto__",{}]',
      '42["disconnect"]',
      "9x",
      "\u0000",
    ]) {
      const line = rawLine(server.url, {
        protocol: protocolVersion,
        workshopId: driver.workshopId,
        role: "participant",
        token,
      });
      await connected(line);
      const { transport } = line.socket.io.engine as unknown as {
        transport: { ws: { send(frame: string): void } };
      };
      for (let count = 0; count < 3; count += 1) transport.ws.send(frame);
      line.socket.disconnect();
    }
    expect((await join("linde")).line.state).toBe("online");
    silence.mockRestore();
  });
});

describe("a line", () => {
  it("[JO4] is given the new table's view as soon as its person has moved", async () => {
    const { open, join } = await opened();
    await open("tisch");
    const [edda, gesine] = [await join("linde"), await join("eiche")];
    await edda.keep(writing("tisch", "Nur am Tisch Linde")).reply;
    await gesine.keep(writing("tisch", "Nur am Tisch Eiche")).reply;
    await until(
      "each table sees its own",
      () => edda.view.all("card").length === 1 && gesine.view.all("card").length === 1,
    );
    await must(edda, { type: "participant.move", tableId: "eiche" });
    await until("Edda sees the other table", () => edda.view.all("card")[0]?.text === "Nur am Tisch Eiche");
    expect(edda.view.all("card")).toHaveLength(1);
    expect(edda.view.all("mine").map(({ text }) => text)).toEqual(["Nur am Tisch Linde"]);
    await gesine.keep(writing("tisch", "Noch eine von Eiche")).reply;
    await until("it goes on", () => edda.view.all("card").length === 2);
  });

  it("[SE7] ends with the workshop: everybody is told, and nobody comes back in", async () => {
    const { server, driver, join } = await opened();
    const phone = await join("linde");
    const { token } = await driver.admit();
    const answer = await fetch(`${server.url}/api/workshops/${driver.workshopId}`, {
      method: "DELETE",
      headers: { cookie: driver.organiserSession },
    });
    expect(answer.status).toBe(200);
    await until("the phone is told", () => phone.line.state === "lost");
    expect(phone.line).toEqual({ state: "lost", reason: "ended" });
    const auth = { protocol: protocolVersion, workshopId: driver.workshopId, role: "participant", token };
    expect(await reasonOf(rawLine(server.url, auth))).toBe("unauthorised");
  });

  it("[VI20] tells the lead who is there, in sums", async () => {
    const { lead, join } = await opened();
    const phones = [await join("linde"), await join("eiche")];
    await until("two are counted", () => lead.presence.connected === 2);
    phones[0]?.close();
    await until("one is left", () => lead.presence.connected === 1);
  });
});
