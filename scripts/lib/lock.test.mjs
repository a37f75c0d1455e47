import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { alone } from "./lock.mjs";

let folder;
let file;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
  file = join(folder, "lock");
  vi.spyOn(console, "log").mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

it("lets one work after the other", async () => {
  const steps = [];
  const work = (name) => async () => {
    steps.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    steps.push(`${name} ends`);
  };
  await Promise.all([alone(work("first"), file), alone(work("second"), file)]);
  expect(steps).toEqual(["first begins", "first ends", "second begins", "second ends"]);
});

it("gives the answer back and is free again, also after a failure", async () => {
  expect(await alone(async () => 7, file)).toBe(7);
  await expect(alone(() => Promise.reject(new Error("no")), file)).rejects.toThrow("no");
  expect(existsSync(file)).toBe(false);
});

it("does not wait for somebody who was killed", async () => {
  const nobody = 2 ** 22 + 1; // beyond the largest process number on Linux
  writeFileSync(file, String(nobody));
  expect(await alone(async () => "done", file)).toBe("done");
});
