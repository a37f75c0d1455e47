import { copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, closeSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { type Inspected, inspectDatabase, reviveDatabase } from "#db/restore.ts";
import { backupName, backupsIn } from "./backup-names.ts";

export interface RestoreOptions {
  /** A backup, or a folder in which the newest is looked for. */
  readonly from: string;
  readonly dataDir: string;
  readonly backupDir: string;
  /** Puts aside what is there. */
  readonly force: boolean;
  readonly now: number;
  readonly newId: () => string;
}

export type Restored =
  | {
      readonly ok: true;
      readonly source: string;
      readonly workshops: number;
      /** How many were left out because they have been deleted here since. */
      readonly leftOut: number;
      /** Where that lies which was there before. */
      readonly aside: string | null;
    }
  | {
      readonly ok: false;
      readonly reason: "nothing-found" | "not-empty" | "in-use" | Exclude<Inspected["is"], "sound" | "in-use">;
      readonly place: string;
    };

const databaseName = "weitblick.sqlite";
const companions = ["-wal", "-shm", "-journal"];

/** Puts a backup where the server looks for its database. What is there is touched only when the backup is sound. */
export async function restore(options: RestoreOptions): Promise<Restored> {
  const { from, dataDir, force, now, newId } = options;
  const source = findBackup(from);
  if (source === null) return { ok: false, reason: "nothing-found", place: from };
  mkdirSync(dataDir, { recursive: true });
  const draft = path.join(dataDir, `${databaseName}.restoring`);
  const target = path.join(dataDir, databaseName);
  try {
    removeDatabase(draft);
    copyFileSync(source, draft);
    // A copy of a whole folder may hold a log that is not folded in yet.
    if (existsSync(`${source}-wal`)) copyFileSync(`${source}-wal`, `${draft}-wal`);
    const found = inspectDatabase(draft);
    if (found.is !== "sound")
      return { ok: false, reason: found.is === "in-use" ? "damaged" : found.is, place: source };
    const present = existsSync(target) ? inspectDatabase(target) : null;
    if (present?.is === "in-use") return { ok: false, reason: "in-use", place: target };
    const isEmpty = present === null || (present.is === "sound" && present.workshops === 0);
    if (!isEmpty && !force) return { ok: false, reason: "not-empty", place: target };
    const deleted = present?.is === "sound" ? present.deleted : [];
    const workshops = await reviveDatabase(draft, deleted, now, newId);
    const aside = isEmpty ? null : putAside(target, options);
    removeDatabase(target);
    flush(draft);
    renameSync(draft, target);
    return { ok: true, source, workshops, leftOut: found.workshops - workshops, aside };
  } finally {
    removeDatabase(draft);
  }
}

/** The newest backup in a folder or in the folder of backups in it; else the database of a copied folder. */
function findBackup(from: string): string | null {
  if (!existsSync(from)) return null;
  if (!statSync(from).isDirectory()) return from;
  for (const folder of [from, path.join(from, "backups")]) {
    if (!existsSync(folder)) continue;
    const newest = backupsIn(readdirSync(folder)).find(({ isReplaced }) => !isReplaced);
    if (newest) return path.join(folder, newest.name);
  }
  const database = path.join(from, databaseName);
  return existsSync(database) ? database : null;
}

/** Among the backups it is found again, and goes when they go: nothing stays that was deleted. */
function putAside(target: string, { backupDir, now }: RestoreOptions): string {
  mkdirSync(backupDir, { recursive: true });
  const aside = path.join(backupDir, backupName(now, { isReplaced: true }));
  // Copied and not moved: the backups may lie on another disk.
  for (const end of ["", "-wal"]) if (existsSync(target + end)) copyFileSync(target + end, aside + end);
  flush(aside);
  return aside;
}

function removeDatabase(file: string): void {
  for (const end of ["", ...companions]) rmSync(file + end, { force: true });
}

function flush(file: string): void {
  const handle = openSync(file, "r+");
  fsyncSync(handle);
  closeSync(handle);
}
