import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { whatGoesWrong } from "#e2e/support/what-goes-wrong.ts";

const folder = path.resolve(import.meta.dirname, "../e2e");

/** The names of all e2e tests that run; one that is skipped does not count. */
function testNames(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".test.ts"))
    .flatMap((file) => [...readFileSync(path.join(folder, file), "utf8").matchAll(/^\s*it\(\s*(["'`])(.*?)\1,/gm)])
    .map(([, , name = ""]) => name);
}

it("has an e2e test for everything that goes wrong in a hall, by the name that facilitators give it", () => {
  const names = testNames();
  expect(whatGoesWrong.filter((row) => names.filter((name) => name === row).length !== 1)).toEqual([]);
});
