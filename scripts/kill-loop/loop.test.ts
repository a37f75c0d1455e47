import { expect, it } from "vitest";
import { killLoop } from "./loop.ts";

it("loses nothing and doubles nothing when the server is killed while everybody writes, rates, votes and downloads", {
  timeout: 120_000,
}, async () => {
  const report = await killLoop({ kills: 4, phones: 20, between: 250, seed: 1, tell: () => undefined });
  expect(report.troubles).toEqual([]);
  expect(report.kills).toBe(4);
  expect(report.acknowledged).toBeGreaterThan(4 * 125);
});
