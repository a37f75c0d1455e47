import { onTestFinished } from "vitest";
import { type ClientOptions, WorkshopClient } from "#components/live/workshop-client.ts";
import { freshFolder } from "#db/testing/fresh-store.ts";
import { planOfTheDay } from "#domain/testing/cast.ts";
import { must, until, WorkshopDriver } from "#e2e/support/workshop-driver.ts";
import type { WorkshopLinks } from "#protocol/http.ts";
import type { SocketRole } from "#protocol/messages.ts";
import { type RunningServer, startServer } from "../server.ts";
import type { Settings } from "../settings.ts";

/** A server without pages on a port that is free; stops when the test ends. */
export async function freshServer({
  dataDir = freshFolder(),
  port = 0,
  backup = undefined as Settings["backup"],
  now = Date.now,
} = {}): Promise<RunningServer & { url: string }> {
  const settings = { port, host: "127.0.0.1", dataDir, publicUrl: null, development: false, backup };
  const server = await startServer(settings, { pages: false, now });
  let stopped: Promise<void> | null = null;
  const stop = () => {
    stopped ??= server.stop();
    return stopped;
  };
  onTestFinished(stop);
  return { ...server, url: `http://127.0.0.1:${server.port}`, stop };
}

/** The valley's day on a running server, and the ways into it. Everything closes when the test ends. */
export async function openValley(server: { url: string; organiserPath: string }) {
  const driver = await WorkshopDriver.create(server.url, server.organiserPath, "empty", "Talgrund");
  const closing = (client: WorkshopClient) => {
    onTestFinished(() => client.close());
    return client;
  };
  const organiser = closing(await driver.organiser());
  for (const command of planOfTheDay) await must(organiser, command);
  const headers = { cookie: driver.organiserSession };
  const answer = await fetch(`${server.url}/api/workshops/${driver.workshopId}/links`, { headers });
  // Those of the driver are older than the tables.
  const links = (await answer.json()) as WorkshopLinks;
  const lead = closing(await driver.staff("lead"));

  /** A line whose every incoming byte is written down, from the first one on. */
  const record = async (role: SocketRole, token: string, options: Partial<ClientOptions> = {}) => {
    const bytes: string[] = [];
    const client = new WorkshopClient({
      url: server.url,
      workshopId: driver.workshopId,
      role,
      token,
      transports: ["websocket"],
      ...options,
    });
    client.socket.io.on("open", () =>
      client.socket.io.engine.on("data", (data) => void bytes.push(String(data))),
    );
    client.connect();
    await until(`${role} is online`, () => client.line.state === "online");
    return { client: closing(client), heard: () => bytes.join("\n") };
  };

  return {
    driver,
    lead,
    organiser,
    record,
    open: (activityId: string) => must(lead, { type: "step.open", activityId }),
    /** Somebody joins at a table, as a phone does. */
    join: async (tableId: string | null, options: Partial<ClientOptions> = {}) =>
      closing(await driver.join({ tableId }, options)),
    /** What a staff link gives: a token. */
    tokenOf: async (path: string) => {
      const answer = await fetch(server.url + path, { redirect: "manual" });
      const cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
      return cookie.slice(cookie.indexOf("=") + 1);
    },
    tableLink: (number: number) => links.tables.find((it) => it.number === number)?.host ?? "/missing",
  };
}

export type Valley = Awaited<ReturnType<typeof openValley>>;
