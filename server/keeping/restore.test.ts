import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { memoryStorage } from "#components/live/storage.ts";
import { freshFolder, freshStore, storeAll } from "#db/testing/fresh-store.ts";
import { edda } from "#domain/testing/cast.ts";
import { openHall, writing } from "#domain/testing/hall.ts";
import { must, until } from "#e2e/support/workshop-driver.ts";
import { openValley } from "../testing/hall-server.ts";
import { freePort, serverProcess } from "../testing/server-process.ts";
import { backupName } from "./backup-names.ts";
import { type RestoreOptions, restore } from "./restore.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** The command as it is typed, without what installs packages first. */
function command(...args: string[]) {
  return spawnSync(process.execPath, ["--import", "tsx", "scripts/restore.ts", ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production" },
  });
}

/** A folder with one workshop and these cards in it, and a backup of it. */
async function folderWith(...texts: string[]) {
  const dataDir = freshFolder();
  const { store, close, file } = freshStore(dataDir);
  const hall = openHall();
  hall.open("ideen");
  for (const text of texts) hall.write(edda, "ideen", text);
  await storeAll(store, hall.done);
  const backups = path.join(dataDir, "backups");
  mkdirSync(backups);
  const backup = path.join(backups, backupName(1000));
  await store.copyTo(backup);
  return { dataDir, backups, backup, store, close, file };
}

function look(file: string) {
  const database = new Database(file, { readonly: true });
  const cards = database.prepare("select body from card").pluck().all().map(String);
  const epochs = database.prepare("select epoch from workshop_index").pluck().all();
  database.close();
  return { texts: cards.map((body) => (JSON.parse(body) as { text: string }).text), epochs };
}

const into = (dataDir: string, from: string, change: Partial<RestoreOptions> = {}): RestoreOptions => ({
  from,
  dataDir,
  backupDir: path.join(dataDir, "backups"),
  force: false,
  now: 2000,
  newId: () => "neue-epoche",
  ...change,
});

describe("a restore", () => {
  it("[KE10] takes a file, the newest of a folder, or a copied data folder", async () => {
    const { dataDir, backups, backup, file } = await folderWith("Rufbus");
    copyFileSync(backup, path.join(backups, backupName(500)));
    for (const from of [backup, backups, dataDir, path.dirname(file)]) {
      const target = freshFolder();
      expect(await restore(into(target, from))).toMatchObject({ ok: true, source: backup, workshops: 1, aside: null });
      expect(readdirSync(target)).toEqual(["weitblick.sqlite"]);
      expect(look(path.join(target, "weitblick.sqlite"))).toEqual({ texts: ["Rufbus"], epochs: ["neue-epoche"] });
    }
    rmSync(backups, { recursive: true });
    const target = freshFolder();
    // A copy of a folder whose server was running: half of it is in the log.
    expect(await restore(into(target, dataDir))).toMatchObject({ ok: true, source: file });
    expect(look(path.join(target, "weitblick.sqlite")).texts).toEqual(["Rufbus"]);
  });

  it("[KE11] refuses what is no sound backup, and touches nothing", async () => {
    const { backup } = await folderWith("Rufbus");
    const folder = freshFolder();
    const broken = path.join(folder, "kaputt.sqlite");
    const bytes = readFileSync(backup);
    bytes.fill(7, 8192, bytes.length - 4096);
    writeFileSync(broken, bytes);
    const foreign = path.join(folder, "fremd.sqlite");
    new Database(foreign).exec("create table notes (text)").close();
    const newer = path.join(folder, "neuer.sqlite");
    copyFileSync(backup, newer);
    new Database(newer).exec("update __drizzle_migrations set created_at = 9e15").close();
    const words = path.join(folder, "brief.txt");
    writeFileSync(words, "Liebe Ruth");
    const target = freshFolder();
    for (const [from, reason] of [
      [broken, "damaged"],
      [foreign, "foreign"],
      [newer, "newer"],
      [words, "damaged"],
      [path.join(folder, "nirgends"), "nothing-found"],
      [freshFolder(), "nothing-found"],
    ] as const)
      expect(await restore(into(target, from))).toMatchObject({ ok: false, reason });
    expect(readdirSync(target)).toEqual([]);
  });

  it("[KE12] never writes over workshops unless told to, and then puts them aside", async () => {
    const { backup } = await folderWith("aus der Sicherung");
    const present = await folderWith("schon da");
    const running = await restore(into(present.dataDir, backup, { force: true }));
    expect(running).toMatchObject({ ok: false, reason: "in-use" });
    present.close();
    expect(await restore(into(present.dataDir, backup))).toMatchObject({ ok: false, reason: "not-empty" });
    expect(look(present.file).texts).toEqual(["schon da"]);
    const aside = path.join(present.backups, backupName(2000, { isReplaced: true }));
    expect(await restore(into(present.dataDir, backup, { force: true }))).toMatchObject({ ok: true, aside });
    expect(look(present.file).texts).toEqual(["aus der Sicherung"]);
    expect(look(aside).texts).toEqual(["schon da"]);
  });

  it("[KE13] does not bring back what was deleted here since", async () => {
    const { dataDir, backup, store, close, file } = await folderWith("Rufbus");
    const stick = path.join(freshFolder(), backupName(1));
    copyFileSync(backup, stick);
    await store.erase("talgrund", 1500);
    await storeAll(store, openHall().done, "hochtal");
    close();
    expect(await restore(into(dataDir, stick, { force: true }))).toMatchObject({ ok: true, workshops: 0, leftOut: 1 });
    expect(look(file).texts).toEqual([]);
  });

  it("[KE14] says in German what was done, and what to do", async () => {
    const { backup } = await folderWith("Rufbus");
    const target = freshFolder();
    const done = command(backup, "--to", target);
    expect([done.status, done.stdout]).toEqual([0, expect.stringContaining("Wiederhergestellt: eine Werkstatt aus")]);
    expect(done.stdout).toContain(`DATA_DIR=${target} npm start`);
    const refused = command(backup, "--to", target);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining("Mit --force")]);
    expect(command().stderr).toContain("Aufruf: npm run restore");
  });
});

it("[KE15] drill: a server with cards is killed, its folder lost; what was acknowledged before the backup comes back, and a phone sends what it still has, once", {
  timeout: 60_000,
}, async () => {
  const [dataDir, port] = [freshFolder(), await freePort()];
  const backups = path.join(dataDir, "backups");
  const first = await serverProcess(port, dataDir, { backupMinutes: 60 });
  const valley = await openValley(first);
  await valley.open("ideen");
  const { token, participantId } = await valley.driver.admit({ tableId: "linde" });
  const phone = await valley.driver.client("participant", token, { storage: memoryStorage(), person: participantId });
  onTestFinished(() => phone.close());
  const before = Array.from({ length: 20 }, (_, index) => `Vorher ${index}`);
  for (const text of before) expect((await phone.keep(writing("ideen", text)).reply).ok).toBe(true);
  const known = new Set(readdirSync(backups));
  await must(valley.lead, { type: "step.close", activityId: "ideen" });
  const newest = () => readdirSync(backups).find((name) => name.endsWith(".sqlite") && !known.has(name));
  await expect.poll(newest).toBeTruthy();
  await must(valley.lead, { type: "step.reopen", activityId: "ideen" });

  await first.kill();
  await until("the phone is offline", () => phone.line.state === "offline");
  const after = ["Ohne Server eins", "Ohne Server zwei"];
  for (const text of after) phone.keep(writing("ideen", text));
  // The laptop is gone; a stick with the backups is left.
  const stick = path.join(freshFolder(), "stick");
  execFileSync("cp", ["-r", backups, stick]);
  rmSync(dataDir, { recursive: true });

  const newDataDir = path.join(freshFolder(), "neu");
  expect(command(stick, "--to", newDataDir).stdout).toContain("Wiederhergestellt: eine Werkstatt");
  await serverProcess(port, newDataDir);
  await until("the lead is back", () => valley.lead.line.state === "online");
  const step = valley.lead.view.get("step", "ideen");
  if (step?.status === "closed") await must(valley.lead, { type: "step.reopen", activityId: "ideen" });
  await until("the phone has sent what it had", () => phone.outbox.waiting === 0);
  const texts = () => valley.lead.view.all("card").map(({ text }) => text).sort();
  await expect.poll(texts).toEqual([...before, ...after].sort());
  await expect.poll(() => phone.view.all("mine").length).toBe(22);
  const numbers = valley.lead.view.all("card").map(({ number }) => number);
  expect(new Set(numbers).size).toBe(22);
});
