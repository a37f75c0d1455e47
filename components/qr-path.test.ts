import { expect, it } from "vitest";
import { qrPath } from "./qr-path.ts";

it("joins the dark modules of a row", () => {
  expect(
    qrPath([
      [true, true, false, true],
      [false, false, false, false],
    ]),
  ).toBe("M0 0h2v1h-2zM3 0h1v1h-1z");
});
