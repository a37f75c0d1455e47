import { expect, it } from "vitest";
import { viewLength } from "./text-length.ts";

it("hints at 140, allows 280, and says what is too much instead of cutting it off", () => {
  expect(viewLength(140, 140, 280)).toEqual({ left: 140, over: false, long: false, spoken: null });
  expect(viewLength(141, 140, 280)).toMatchObject({ long: true, spoken: null });
  expect(viewLength(260, 140, 280)).toMatchObject({ left: 20, spoken: "twenty" });
  expect(viewLength(280, 140, 280)).toMatchObject({ over: false, spoken: "none" });
  expect(viewLength(300, 140, 280)).toMatchObject({ left: -20, over: true, spoken: "over" });
});
