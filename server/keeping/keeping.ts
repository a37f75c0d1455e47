import type { Store } from "#db/store.ts";
import { workshopOf } from "#domain/state.ts";
import type { OpenRoom, Rooms } from "../room/rooms.ts";
import type { Sessions } from "../sessions.ts";
import type { Texts } from "../text/texts.ts";
import { backupFolder, type Settings } from "../settings.ts";
import { Backups } from "./backups.ts";
import { runRetention } from "./retention.ts";

/** What is done by itself so that data is kept, and not kept too long. */
export interface Keeping {
  /** Takes a backup at each change of step in this room. */
  watch(open: OpenRoom): void;
  /** Starts what is done every few minutes and every hour, and does it once now. */
  start(rooms: Rooms, alsoHourly: () => Promise<void>): void;
  /** After something was deleted for good: no backup holds it any more. */
  renewBackups(): Promise<void>;
  /** Ends it all with a last backup. */
  stop(): Promise<void>;
}

interface KeepingOptions {
  readonly store: Store;
  readonly settings: Settings;
  readonly sessions: Sessions;
  readonly texts: Pick<Texts, "settle">;
  readonly now: () => number;
  /** Is told since when no backup succeeds; null when one does again. */
  readonly onBackupFailing: (since: number | null) => void;
}

const minute = 60_000;
const changesOfStep = new Set(["step.open", "step.close", "step.reopen", "step.next", "step.back"]);

export function openKeeping({ store, settings, sessions, texts, now, onBackupFailing }: KeepingOptions): Keeping {
  const { folder, minutes } = settings.backup ?? { folder: backupFolder(settings.dataDir), minutes: 0 };
  const say = (sentence: string) => console.error(sentence);
  const backups = new Backups({ store, folder, isOn: minutes > 0, now, say, onFailing: onBackupFailing });
  const timers: NodeJS.Timeout[] = [];
  let retention: Promise<void> = Promise.resolve();
  return {
    watch: ({ room }) => {
      // A rehearsal is in no backup.
      if (workshopOf(room.state).rehearsal) return;
      room.onCommitted((entries) => {
        if (!entries.some(({ commandType }) => changesOfStep.has(commandType))) return;
        // After everybody was answered, and after the store has tidied up.
        setImmediate(() => void backups.take());
      });
    },
    start: (rooms, alsoHourly) => {
      const retain = () => {
        retention = retention
          .then(() => runRetention({ store, rooms, sessions, texts, now, renewBackups: () => backups.renew() }))
          .then(alsoHourly)
          .catch((error: unknown) =>
            console.error("Das Löschen nach Ablauf der Frist gelang nicht; es wird in einer Stunde wieder versucht.", error),
          );
      };
      retain();
      void backups.take();
      timers.push(setInterval(retain, 60 * minute), setInterval(() => void backups.take(), (minutes || 60) * minute));
      for (const timer of timers) timer.unref();
    },
    renewBackups: () => backups.renew(),
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await retention;
      await backups.take();
    },
  };
}
