import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import * as schema from "./schema.ts";

export type Drizzle = BetterSQLite3Database<typeof schema>;

export interface OpenDatabase {
  /** Another one after each `reopen`. */
  readonly drizzle: Drizzle;
  readonly isOpen: boolean;
  /**
   * Lets go of the file and opens it again: after an I/O error the handle is not to be trusted. Throws while the disk
   * does not answer, and never makes a new file where the old one is gone.
   */
  reopen(): void;
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

/** A store that cannot write: the disk is full or does not answer, or another process holds the file. */
export class StoreUnavailable extends Error {
  /** The disk failed while it was asked: what was to be written may lie on it all the same. */
  readonly isDoubtful: boolean;

  constructor(
    readonly reason: "disk-full" | "busy",
    { isDoubtful = false, ...options }: ErrorOptions & { isDoubtful?: boolean } = {},
  ) {
    super(reason, options);
    this.isDoubtful = isDoubtful;
  }
}

/** 400 KB: less than a millisecond between two commits. */
const pagesAtOnce = 100;

/**
 * Opens the one database file, migrates it, and makes every commit reach the disk before it returns.
 * Waiting for a foreign lock blocks the event loop, so it is kept short.
 */
export function openDatabase(file: string, migrationsFolder = defaultMigrations()): OpenDatabase {
  let client = connect(file);
  let database = drizzle(client, { schema });
  let rowsBefore = 0;
  migrate(database, { migrationsFolder });
  keepSynchronous(client);
  const noteShadow = (is: boolean) => void client.pragma(`user_version = ${is ? 1 : 0}`);
  return {
    get drizzle() {
      return database;
    },
    get isOpen() {
      return client.open;
    },
    reopen: () => {
      // Counted on, so that whoever compares sees that something may have been written.
      rowsBefore += 1 + rowsOf(client);
      letGo(client);
      client = connect(file, { fileMustExist: true });
      keepSynchronous(client);
      // What the log still holds is written and flushed once more: a flush that failed is not made good by the next.
      client.pragma("wal_checkpoint(TRUNCATE)");
      database = drizzle(client, { schema });
    },
    checkpoint: () => client.pragma("wal_checkpoint(TRUNCATE)", { simple: true }) === 0,
    // SQLite overwrites what is deleted, but not the copy that stays in a page's gap when its rows move to another.
    noteShadow: () => noteShadow(true),
    clearShadows: () => {
      if (client.pragma("user_version", { simple: true }) === 0) return;
      client.exec("vacuum");
      noteShadow(false);
    },
    rowsWritten: () => rowsBefore + rowsOf(client),
    copyTo: async (file) => {
      // Written by this same connection, so what is committed meanwhile goes into the copy too.
      await client.backup(file, { progress: () => pagesAtOnce });
    },
    close: () => client.close(),
  };
}

function connect(file: string, { fileMustExist = false } = {}): Database.Database {
  const client = new Database(file, { timeout: 50, fileMustExist });
  client.pragma("journal_mode = WAL");
  client.pragma("synchronous = FULL");
  client.pragma("secure_delete = ON");
  client.pragma("foreign_keys = ON");
  return client;
}

/** better-sqlite3 is built so that the first write in WAL mode falls back to NORMAL: set it again, and make sure. */
function keepSynchronous(client: Database.Database): void {
  client.pragma("synchronous = FULL");
  if (client.pragma("synchronous", { simple: true }) !== 2) throw new Error("commits would not reach the disk");
}

function rowsOf(client: Database.Database): number {
  return client.open ? (client.prepare("select total_changes()").pluck().get() as number) : 0;
}

/** A handle that failed may fail to close, too; it is not used again. */
function letGo(client: Database.Database): void {
  try {
    client.close();
  } catch {
    // Nothing can be done about it.
  }
}

/** In the bundle this file lies in dist/, in development in db/; the migrations stay where they are. */
export function defaultMigrations(): string {
  const here = new URL(".", import.meta.url);
  return fileURLToPath(new URL(here.pathname.endsWith("/dist/") ? "../db/migrations" : "migrations", here));
}

/** Tells a disk that is full or does not answer, and a foreign lock, from bugs. */
export function asUnavailable(error: unknown): StoreUnavailable | null {
  const code = codeOf(error);
  const isDoubtful = code.startsWith("SQLITE_IOERR");
  if (code.startsWith("SQLITE_FULL") || isFaulty(error))
    return new StoreUnavailable("disk-full", { cause: error, isDoubtful });
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED"))
    return new StoreUnavailable("busy", { cause: error });
  return null;
}

const faults = ["SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_CANTOPEN"];

/** Whether the disk failed, so that the file has to be opened anew before it is used again. */
export const isFaulty = (error: unknown): boolean => faults.some((fault) => codeOf(error).startsWith(fault));

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";
