import { expect, it } from "vitest";
import { readTestArguments } from "./test-arguments.mjs";

const read = (...args) => readTestArguments(args, ["types", "unit"]);

it("runs everything by default", () => {
  expect(read()).toEqual({ only: undefined, rest: [] });
});

it("takes the names after --only and leaves the rest to vitest", () => {
  expect(read("--only", "unit", "card", "-t", "merges")).toEqual({
    only: ["unit"],
    rest: ["card", "-t", "merges"],
  });
  expect(read("--only=types,unit").only).toEqual(["types", "unit"]);
});

it("refuses a name that nobody knows, and no name at all", () => {
  expect(read("--only", "units").error).toContain("units");
  expect(read("--only").error).toContain("types, unit");
});
