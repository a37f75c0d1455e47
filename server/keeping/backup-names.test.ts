import { describe, expect, it } from "vitest";
import { backupName, backupsIn, backupsToDelete } from "./backup-names.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2026, 2, 14, 12, 30);

const taken = (...ages: number[]) => backupsIn(ages.map((age) => backupName(now - age)));
const agesKept = (backups: ReturnType<typeof taken>) => {
  const gone = new Set(backupsToDelete(backups, now));
  return backups.filter((backup) => !gone.has(backup)).map(({ at }) => now - at);
};
const every = (span: number, count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => from + index * span);

describe("the folder of backups", () => {
  it("[KE2] tells from a name when it was taken, and leaves other files alone", () => {
    expect(backupName(now)).toBe("weitblick-2026-03-14T12-30-00-000Z.sqlite");
    const names = [backupName(now - 1), "weitblick.sqlite", "Urlaub.sqlite", backupName(now), `${backupName(now)}.tmp`];
    expect(backupsIn(names).map(({ name, at }) => [name, at])).toEqual([
      [backupName(now), now],
      [backupName(now - 1), now - 1],
    ]);
  });

  it("[KE2] keeps the last ten, one an hour of the last day, one a day of the last week", () => {
    const kept = agesKept(taken(...every(minute, 20 * 24 * 60)));
    expect(kept.slice(0, 10)).toEqual(every(minute, 10));
    // The newest of each full hour: 11:59 is 31 minutes old.
    expect(kept.slice(10, 34)).toEqual([...every(hour, 24, 31 * minute)].filter((age) => age < day));
    const days = kept.filter((age) => age >= day);
    expect(days).toEqual(every(day, 6, day + 12 * hour + 31 * minute));
    expect(Math.max(...kept)).toBeLessThan(7 * day);
  });

  it("[KE3] lets none get older than a week, but never the last one go", () => {
    expect(agesKept(taken(8 * day, 9 * day))).toEqual([8 * day]);
    expect(agesKept(taken(1, 8 * day, 9 * day))).toEqual([1]);
    expect(agesKept(taken(6 * day, 7 * day))).toEqual([6 * day]);
    expect(agesKept([])).toEqual([]);
  });

  it("[KE3] keeps for a week what a restore put aside", () => {
    const aside = (age: number) => backupName(now - age, { isReplaced: true });
    const all = backupsIn([...every(minute, 30).map((age) => backupName(now - age)), aside(6 * day), aside(8 * day)]);
    expect(backupsToDelete(all, now).filter(({ isReplaced }) => isReplaced).map(({ name }) => name)).toEqual([
      aside(8 * day),
    ]);
  });
});
