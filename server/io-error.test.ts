import { execFileSync } from "node:child_process";
import Database from "better-sqlite3";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { freshFolder } from "#db/testing/fresh-store.ts";
import type { Card } from "#domain/records.ts";
import { writing } from "#domain/testing/hall.ts";
import { must, until } from "#e2e/support/workshop-driver.ts";
import { openValley } from "./testing/hall-server.ts";
import { freePort, serverProcess } from "./testing/server-process.ts";

/** The system refuses every byte beyond the first few of a file: SQLite calls that an I/O error, not a full disk. */
const letWrite = (pid: number, bytes: number | "unlimited") =>
  execFileSync("prlimit", ["--pid", String(pid), `--fsize=${bytes}:unlimited`]);

function canLimit(): boolean {
  try {
    letWrite(process.pid, "unlimited");
    return true;
  } catch {
    return false;
  }
}

describe("a disk that fails under a running server", () => {
  it.skipIf(!canLimit())("[EX23] acknowledges nothing that is not on it, and the server goes on by itself when it works again", {
    timeout: 60_000,
  }, async () => {
    const [dataDir, port] = [freshFolder(), await freePort()];
    let server = await serverProcess(port, dataDir);
    const valley = await openValley(server);
    await valley.open("ideen");
    const people = await Promise.all(Array.from({ length: 8 }, () => valley.join("buche")));
    const acknowledged = new Set<string>();
    const write = async (who: number, text: string) => {
      const reply = await people[who]?.keep(writing("ideen", text)).reply;
      if (reply?.ok) acknowledged.add(text);
    };
    await Promise.all(people.map((_, who) => write(who, `vorher ${who}`)));
    expect(acknowledged.size).toBe(8);

    letWrite(server.pid, 100);
    expect(await valley.lead.send({ type: "stage.curtain", on: true })).toEqual({ ok: false, reason: "disk-full" });
    const meanwhile = people.map((_, who) => write(who, `unterwegs ${who}`));
    expect(await valley.lead.send({ type: "stage.curtain", on: true })).toEqual({ ok: false, reason: "disk-full" });
    expect(acknowledged.size).toBe(8);
    expect(valley.lead.view.all("card")).toHaveLength(8);

    letWrite(server.pid, "unlimited");
    await Promise.all(meanwhile);
    expect(acknowledged.size).toBe(16);
    await must(valley.lead, { type: "stage.curtain", on: true });
    await until("the lead sees them all", () => valley.lead.view.all("card").length === 16);

    await server.kill();
    const database = new Database(path.join(dataDir, "weitblick.sqlite"));
    const rows = database.prepare("select body from card").all() as { body: string }[];
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
    database.close();
    expect(new Set(rows.map(({ body }) => (JSON.parse(body) as Card).text))).toEqual(acknowledged);
    expect(rows).toHaveLength(16);
    server = await serverProcess(port, dataDir);
    await until("the lead is back", () => valley.lead.line.state === "online");
    await must(valley.lead, { type: "step.close", activityId: "ideen" });
  });
});
