import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const number = /\[([A-Z]{2}\d+)\]/g;

/** The numbers in the names of all tests, and in contracts that tests are made of. */
function numbersInTests(): Set<string> {
  const numbers = new Set<string>();
  for (const folder of ["domain", "activities", "db", "server", "components", "protocol", "exports", "app"])
    for (const file of readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })) {
      if (!/\.test\.tsx?$|-contract\.ts$/.test(file)) continue;
      for (const [, found = ""] of readFileSync(path.join(root, folder, file), "utf8").matchAll(number))
        numbers.add(found);
    }
  return numbers;
}

describe("docs/SPEC.md", () => {
  const spec = readFileSync(path.join(root, "docs/SPEC.md"), "utf8");
  const rules = [...spec.matchAll(/^\| ([A-Z]{2}\d+) \|/gm)].map(([, rule = ""]) => rule);

  it("has each number once", () => {
    expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([]);
  });

  it("has no rule without a test, and no test has a rule that is not in it", () => {
    expect([...numbersInTests()].sort()).toEqual([...rules].sort());
  });
});
