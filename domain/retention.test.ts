import { describe, expect, it } from "vitest";
import { isRetentionOver, retentionEnds } from "./retention.ts";

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
});
