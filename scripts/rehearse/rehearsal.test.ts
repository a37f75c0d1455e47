import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { rehearse } from "./rehearsal.ts";
import { isFlawless, type Report } from "./report.ts";
import { summary } from "./summary.ts";

// A small day as fast as it goes: a server process of its own, twelve phones, one restart, one kill -9.
const folder = mkdtempSync(path.join(tmpdir(), "weitblick-rehearsal-"));
const plan = { people: 12, speed: 20_000, seed: 1, pages: false };
let report: Report;

beforeAll(async () => {
  const logFile = path.join(folder, "server.log");
  report = await rehearse(
    { ...plan, dataDir: path.join(folder, "data"), logFile },
    path.join(folder, "exports"),
  );
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("loses nothing and doubles nothing, across a restart and a kill -9 while cards are being sent", () => {
  expect(report.problems).toEqual([]);
  expect(report.notAcknowledged).toEqual([]);
  expect(report).toMatchObject({ lost: 0, doubled: 0, leaked: 0, wrong: 0, refused: 0, unanswered: 0 });
  expect(isFlawless(report)).toBe(true);
});

it("lets everybody in, plays the whole agenda and refuses only what is forbidden", () => {
  expect(report).toMatchObject({ joined: 12, unplayed: [] });
  expect(report.late).toBeGreaterThan(0);
  expect(report.expectedRefusals).toBeGreaterThan(15);
  // The code that was mistyped at the door is a refusal without a command.
  expect(report.sent).toBe(report.acknowledged + report.superseded + report.expectedRefusals - 1);
  for (const kind of [
    "factors",
    "assumptions",
    "scenarios",
    "options",
    "ratings",
    "dots",
    "withdrawn",
    "hidden",
    "guests",
    "companions",
    "onBehalf",
    "writtenTogether",
    "paperDots",
    "released",
    "stillHeld",
    "reassigned",
  ])
    expect(report.volumes[kind], kind).toBeGreaterThan(0);
});

it("has the server end twice while answers are owed, and start again from the disk", () => {
  const restarts = report.incidents.filter((incident) => "alleZurueckMs" in incident);
  expect(restarts).toHaveLength(2);
  for (const restart of restarts) expect(Number(restart.ohneAntwort)).toBeGreaterThan(0);
  expect(report.server.starts).toBe(4);
});

it("downloads every document and tells in German how it went", () => {
  for (const name of ["protokoll.docx", "protokoll.md", "werkstatt.json", "export.zip"])
    expect(existsSync(path.join(folder, "exports", name)), name).toBe(true);
  expect(summary(report)).toContain("Die Generalprobe ist gelungen.");
});
