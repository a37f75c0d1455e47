/** What lies in the folder of backups: its name tells when it was taken. */
export interface BackupFile {
  readonly name: string;
  readonly at: number;
  /** What a restore found in place and put aside. */
  readonly isReplaced: boolean;
}

const hour = 3600_000;
const day = 24 * hour;

/** No backup gets older than this, and so no word that was taken back since. */
export const oldestBackup = 7 * day;
const newestKept = 10;

const pattern = /^weitblick-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z(-ersetzt)?\.sqlite$/;

/** "weitblick-2026-03-14T09-30-00-000Z.sqlite": sorts by time, and every file system takes it. */
export function backupName(at: number, { isReplaced = false } = {}): string {
  return `weitblick-${new Date(at).toISOString().replace(/[:.]/g, "-")}${isReplaced ? "-ersetzt" : ""}.sqlite`;
}

/** The backups among the files of a folder, newest first; other files are not ours to touch. */
export function backupsIn(names: readonly string[]): BackupFile[] {
  return names
    .flatMap((name) => {
      const [, date, hours, minutes, seconds, thousandths, replaced] = name.match(pattern) ?? [];
      if (date === undefined) return [];
      const at = Date.parse(`${date}T${hours}:${minutes}:${seconds}.${thousandths}Z`);
      return [{ name, at, isReplaced: replaced !== undefined }];
    })
    .sort((a, b) => b.at - a.at);
}

/**
 * Which backups are to go: kept are the last ten, the newest of each hour of the last day and of each day of the last
 * week, and the very newest however old it is. What a restore put aside stays a week.
 */
export function backupsToDelete(backups: readonly BackupFile[], now: number): BackupFile[] {
  const taken = backups.filter(({ isReplaced }) => !isReplaced).sort((a, b) => b.at - a.at);
  const kept = new Set<BackupFile>();
  const young = taken.filter(({ at }) => now - at < oldestBackup);
  for (const backup of [...taken.slice(0, 1), ...young.slice(0, newestKept)]) kept.add(backup);
  const newestOfEach = (span: number, within: number) => {
    const seen = new Set<number>();
    for (const backup of young) {
      const slot = Math.floor(backup.at / span);
      if (now - backup.at < within && !seen.has(slot)) kept.add(backup);
      seen.add(slot);
    }
  };
  newestOfEach(hour, day);
  newestOfEach(day, oldestBackup);
  for (const backup of backups) if (backup.isReplaced && now - backup.at < oldestBackup) kept.add(backup);
  return backups.filter((backup) => !kept.has(backup));
}
