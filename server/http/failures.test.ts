import { describe, expect, it } from "vitest";
import { FailureBucket } from "./failures.ts";

describe("wrong codes", () => {
  it("[JO7] are counted for all together: so many a minute, and slowly more again", () => {
    let now = 0;
    const bucket = new FailureBucket(30, () => now);
    for (let count = 0; count < 30; count += 1) {
      expect(bucket.isEmpty).toBe(false);
      bucket.take();
    }
    expect(bucket.isEmpty).toBe(true);
    now += 1999;
    expect(bucket.isEmpty).toBe(true);
    now += 1;
    expect(bucket.isEmpty).toBe(false);
    bucket.take();
    expect(bucket.isEmpty).toBe(true);
    now += 3_600_000;
    for (let count = 0; count < 30; count += 1) bucket.take();
    expect(bucket.isEmpty).toBe(true);
  });
});
