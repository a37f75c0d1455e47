import { readFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { eq } from "drizzle-orm";
import { asUnavailable, defaultMigrations, openDatabase } from "./database.ts";
import * as schema from "./schema.ts";
import { sqliteStore } from "./sqlite-store.ts";

/** What a file turns out to be that is said to be a database of ours. */
export type Inspected =
  | { readonly is: "sound"; readonly workshops: number; readonly deleted: readonly string[] }
  | { readonly is: "damaged" | "foreign" | "newer" | "in-use" };

/** Looks a database over, and folds what lies beside it into the file: nobody else may have it open. */
export function inspectDatabase(file: string): Inspected {
  let client: Database.Database | undefined;
  try {
    client = new Database(file, { timeout: 50, fileMustExist: true });
    client.pragma("journal_mode = DELETE");
    if (client.pragma("integrity_check", { simple: true }) !== "ok") return { is: "damaged" };
    const tables = new Set(client.prepare("select name from sqlite_master where type = 'table'").pluck().all());
    if (!tables.has("__drizzle_migrations") || !tables.has("workshop_index")) return { is: "foreign" };
    const newest = client.prepare("select max(created_at) from __drizzle_migrations").pluck().get();
    if (Number(newest) > newestMigration()) return { is: "newer" };
    return {
      is: "sound",
      workshops: Number(client.prepare("select count(*) from workshop_index").pluck().get()),
      deleted: client.prepare("select workshop_id from deletion_log").pluck().all().map(String),
    };
  } catch (error) {
    return { is: asUnavailable(error)?.reason === "busy" ? "in-use" : "damaged" };
  } finally {
    client?.close();
  }
}

/**
 * Makes a sound database ready to run again: brings it up to date, gives every workshop a new epoch, so that all screens
 * ask for everything anew, and takes out what has been deleted since. Returns how many workshops it holds.
 */
export async function reviveDatabase(
  file: string,
  deletedSince: readonly string[],
  at: number,
  newId: () => string,
): Promise<number> {
  const database = openDatabase(file);
  const store = sqliteStore(database);
  try {
    const { workshopIndex } = schema;
    for (const { workshopId } of await store.list()) {
      if (deletedSince.includes(workshopId)) await store.erase(workshopId, at);
      const here = eq(workshopIndex.workshopId, workshopId);
      database.drizzle.update(workshopIndex).set({ epoch: newId() }).where(here).run();
    }
    return (await store.list()).length;
  } finally {
    store.close();
  }
}

function newestMigration(): number {
  const journal = readFileSync(path.join(defaultMigrations(), "meta/_journal.json"), "utf8");
  const { entries } = JSON.parse(journal) as { entries: { when: number }[] };
  return Math.max(...entries.map(({ when }) => when));
}
