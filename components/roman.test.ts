import { describe, expect, it } from "vitest";
import { fieldClass, roman } from "./roman.ts";

describe("roman numerals of fields", () => {
  it.each([
    [1, "I"],
    [4, "IV"],
    [6, "VI"],
    [9, "IX"],
    [14, "XIV"],
    [49, "XLIX"],
    [99, "XCIX"],
  ])("writes %i as %s", (value, letters) => expect(roman(value)).toBe(letters));

  it.each([0, -1, 1.5])("writes nothing for %d", (value) => expect(roman(value)).toBe(""));

  it("keeps to the six measured colours, and stays neutral beyond", () => {
    expect([1, 6, 7, 0, null].map(fieldClass)).toEqual(["f1", "f6", "f0", "f0", "f0"]);
  });
});
