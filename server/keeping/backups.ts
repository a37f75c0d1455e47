import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Store } from "#db/store.ts";
import { type BackupFile, backupName, backupsIn, backupsToDelete } from "./backup-names.ts";

export interface BackupsOptions {
  readonly store: Pick<Store, "copyTo" | "rowsWritten" | "hasOpenBallots">;
  readonly folder: string;
  /** False where none are wanted; those that lie there are still watched over. */
  readonly isOn: boolean;
  readonly now: () => number;
  readonly say: (sentence: string) => void;
  /** Is told since when none succeeds, and null when one does again. */
  readonly onFailing?: (since: number | null) => void;
}

/** The backups beside the running database. One is taken at a time; none is ever seen half written. */
export class Backups {
  #last: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;
  /** How much had been written when the last one was taken; nothing is known of those before the start. */
  #taken = -1;
  #isFailing = false;

  constructor(private readonly options: BackupsOptions) {}

  /** Takes one if anything was written since the last. It never fails for the caller: the log says what went wrong. */
  take(): Promise<void> {
    if (!this.#next) {
      this.#next = this.#inTurn(async () => {
        this.#next = null;
        if (this.#mayCopy() && this.options.store.rowsWritten() !== this.#taken) await this.#copy();
        const now = this.options.now();
        await this.#remove(backupsToDelete(await this.#list(), now));
      });
    }
    return this.#next;
  }

  /** After something was deleted for good: a fresh one, and none that still holds it. */
  renew(): Promise<void> {
    return this.#inTurn(async () => {
      const older = await this.#list();
      const fresh = this.#mayCopy() ? await this.#copy() : null;
      if (fresh === null) this.#taken = -1;
      await this.#remove(older.filter(({ name }) => name !== fresh));
      // A full disk may have room now.
      if (this.#mayCopy() && fresh === null) await this.#copy();
    });
  }

  /** Two copies of an open secret vote would tell, by their difference, who put which ballot in. */
  #mayCopy(): boolean {
    return this.options.isOn && !this.options.store.hasOpenBallots();
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(work).catch((error: unknown) => this.#complain(error));
    return this.#last;
  }

  /** The name of the new backup; null when there is none. */
  async #copy(): Promise<string | null> {
    const { store, folder, now } = this.options;
    const written = store.rowsWritten();
    const name = backupName(now());
    const file = path.join(folder, name);
    const draft = `${file}.tmp`;
    try {
      await mkdir(folder, { recursive: true });
      await store.copyTo(draft);
      await flush(draft);
      await rename(draft, file);
      await flush(folder);
      this.#taken = written;
      if (this.#isFailing) {
        this.options.say("Die Sicherung gelingt wieder.");
        this.options.onFailing?.(null);
      }
      this.#isFailing = false;
      return name;
    } catch (error) {
      this.#complain(error);
      return null;
    } finally {
      for (const left of [draft, `${draft}-journal`]) await rm(left, { force: true }).catch(() => undefined);
    }
  }

  async #list(): Promise<BackupFile[]> {
    return backupsIn(await namesIn(this.options.folder));
  }

  /** With what SQLite may have left beside them, and with drafts of a server that was killed. */
  async #remove(backups: readonly BackupFile[]): Promise<void> {
    const { folder } = this.options;
    const drafts = (await namesIn(folder)).filter((name) => /^weitblick-.*\.tmp(-journal)?$/.test(name));
    const names = backups.flatMap(({ name }) => [name, `${name}-wal`, `${name}-shm`, `${name}-journal`]);
    for (const name of [...drafts, ...names]) await rm(path.join(folder, name), { force: true });
  }

  /** Once, not every minute: until it works again. */
  #complain(error: unknown): void {
    if (this.#isFailing) return;
    this.#isFailing = true;
    this.options.onFailing?.(this.options.now());
    const cause = error instanceof Error ? error.message : String(error);
    this.options.say(
      `Die Sicherung in ${this.options.folder} gelingt nicht (${cause}). Die Werkstatt läuft weiter. Prüfen Sie, ob die Platte voll ist und ob der Ordner beschrieben werden darf.`,
    );
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}

/** To the disk, not only to the system's memory. Where a folder cannot be opened for that, the system does it in time. */
async function flush(place: string): Promise<void> {
  const handle = await open(place, "r").catch(() => null);
  try {
    await handle?.sync();
  } catch {
    // Some systems sync no folders.
  } finally {
    await handle?.close();
  }
}
