import { describe, expect, it } from "vitest";
import { openHall } from "./testing/hall.ts";
import { isInUse, isRetentionOver, lastUsed, retentionEnds } from "./retention.ts";

const day = 24 * 3600_000;
const date = "2026-03-14";
const midnight = Date.UTC(2026, 2, 14);

describe("how long it may be told who took part", () => {
  it("[RE1] is thirty whole days after the day, or as many as the organiser says", () => {
    expect(retentionEnds({ date })).toBe(midnight + 31 * day);
    expect(retentionEnds({ date, retentionDays: 0 })).toBe(midnight + day);
    expect(isRetentionOver({ date, retentionDays: 7 }, midnight + 8 * day - 1)).toBe(false);
    expect(isRetentionOver({ date, retentionDays: 7 }, midnight + 8 * day)).toBe(true);
  });

  it("[RE1] never ends for a date that is none", () => {
    expect(isRetentionOver({ date: "" }, Number.MAX_SAFE_INTEGER)).toBe(false);
  });

  it("[RE8] does not begin while a workshop is in use, even with a wrong year in its date", () => {
    const hall = openHall();
    hall.open("ideen");
    const used = lastUsed(hall.state);
    expect(used).toBeGreaterThan(0);
    expect(isInUse({ retentionDays: 7 }, used, used + 7 * day - 1)).toBe(true);
    expect(isInUse({ retentionDays: 7 }, used, used + 7 * day)).toBe(false);
    expect(isInUse({ retentionDays: 0 }, used, used + 60_000)).toBe(true);
    expect(isInUse({}, 0, Date.UTC(2026, 2, 14))).toBe(false);
  });
});
