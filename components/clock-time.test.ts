import { describe, expect, it } from "vitest";
import { clockText, spokenMark, viewCountdown } from "./clock-time.ts";

describe("clock", () => {
  it.each([
    [760_000, "12:40"],
    [59_001, "01:00"],
    [1, "00:01"],
    [0, "00:00"],
    [-5, "00:00"],
    [3_760_000, "1:02:40"],
  ])("shows %i ms as %s", (left, text) => expect(clockText(left)).toBe(text));

  it("is said aloud at five minutes, one minute and the end only", () => {
    expect([301_000, 300_000, 61_000, 60_000, 1, 0].map(spokenMark)).toEqual([null, 5, 5, 1, 1, 0]);
  });
});

describe("countdown", () => {
  const step = { startedAt: 1000, deadline: 11_000 };

  it("moves the dot along the line", () => {
    expect(viewCountdown(step, 3500)).toEqual({ phase: "running", left: 7500, percent: 25 });
  });

  it("has the whole time before the first tick", () => {
    expect(viewCountdown(step, null)).toMatchObject({ left: 10_000, percent: 0 });
  });

  it("stops at zero and goes no further", () => {
    expect(viewCountdown(step, 20_000)).toEqual({ phase: "over", left: 0, percent: 100 });
  });

  it("keeps what was left while paused, whatever the clock says", () => {
    expect(viewCountdown({ ...step, pausedLeft: 4000 }, 20_000)).toEqual({
      phase: "paused",
      left: 4000,
      percent: 60,
    });
  });

  it("survives a clock that is ahead of the start, and a step of no length", () => {
    expect(viewCountdown(step, 0).percent).toBe(0);
    expect(viewCountdown({ startedAt: 5, deadline: 5 }, 5).phase).toBe("over");
  });
});
