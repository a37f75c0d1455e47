import { expect, it } from "vitest";
import { isSupported } from "./node-version.mjs";

it.each(["20.20.0", "20.21.3", "22.1.0", "24.19.0"])("runs on Node %s", (version) => {
  expect(isSupported(version)).toBe(true);
});

it.each(["18.20.8", "20.19.5", "16.0.0"])("refuses Node %s", (version) => {
  expect(isSupported(version)).toBe(false);
});
