import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import * as schema from "./schema.ts";

export type Drizzle = BetterSQLite3Database<typeof schema>;

export interface OpenDatabase {
  readonly drizzle: Drizzle;
  readonly isOpen: boolean;
  /**
   * Folds the write-ahead log into the file, so that nothing of what was rewritten stays beside it. False when
   * somebody who reads the file kept it from doing so.
   */
  checkpoint(): boolean;
  /** Notes, within the transaction that erases words, that they may have left a shadow. */
  noteShadow(): void;
  /** Writes the file anew if something has left a shadow in it since the last time. */
  clearShadows(): void;
  /** How many rows were written since it was opened: the same number says that nothing has changed. */
  rowsWritten(): number;
  /** Copies all of it as it is at the end into a file, a few pages at a time, so that commits go between. */
  copyTo(file: string): Promise<void>;
  close(): void;
}

/** A store that cannot write: the disk is full or another process holds the file. */
export class StoreUnavailable extends Error {
  constructor(
    readonly reason: "disk-full" | "busy",
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

/** 400 KB: less than a millisecond between two commits. */
const pagesAtOnce = 100;

/**
 * Opens the one database file, migrates it, and makes every commit reach the disk before it returns.
 * Waiting for a foreign lock blocks the event loop, so it is kept short.
 */
export function openDatabase(file: string, migrationsFolder = defaultMigrations()): OpenDatabase {
  const client = new Database(file, { timeout: 50 });
  client.pragma("journal_mode = WAL");
  client.pragma("synchronous = FULL");
  client.pragma("secure_delete = ON");
  client.pragma("foreign_keys = ON");
  const database = drizzle(client, { schema });
  migrate(database, { migrationsFolder });
  // better-sqlite3 is built so that the first write in WAL mode falls back to NORMAL: set it again, and make sure.
  client.pragma("synchronous = FULL");
  if (client.pragma("synchronous", { simple: true }) !== 2) throw new Error("commits would not reach the disk");
  const noteShadow = (is: boolean) => void client.pragma(`user_version = ${is ? 1 : 0}`);
  return {
    drizzle: database,
    get isOpen() {
      return client.open;
    },
    checkpoint: () => client.pragma("wal_checkpoint(TRUNCATE)", { simple: true }) === 0,
    // SQLite overwrites what is deleted, but not the copy that stays in a page's gap when its rows move to another.
    noteShadow: () => noteShadow(true),
    clearShadows: () => {
      if (client.pragma("user_version", { simple: true }) === 0) return;
      client.exec("vacuum");
      noteShadow(false);
    },
    rowsWritten: () => client.prepare("select total_changes()").pluck().get() as number,
    copyTo: async (file) => {
      // Written by this same connection, so what is committed meanwhile goes into the copy too.
      await client.backup(file, { progress: () => pagesAtOnce });
    },
    close: () => client.close(),
  };
}

/** In the bundle this file lies in dist/, in development in db/; the migrations stay where they are. */
export function defaultMigrations(): string {
  const here = new URL(".", import.meta.url);
  return fileURLToPath(new URL(here.pathname.endsWith("/dist/") ? "../db/migrations" : "migrations", here));
}

/** Tells a full disk and a foreign lock from bugs. */
export function asUnavailable(error: unknown): StoreUnavailable | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code.startsWith("SQLITE_FULL") || code.startsWith("SQLITE_IOERR") || code.startsWith("SQLITE_READONLY"))
    return new StoreUnavailable("disk-full", { cause: error });
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED"))
    return new StoreUnavailable("busy", { cause: error });
  return null;
}
