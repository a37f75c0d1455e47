import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readStamp, stampOf, writeStamp } from "./stamp.mjs";

let base;
const names = ["domain", "package-lock.json"];
const stamp = () => stampOf(base, names);
const write = (file, text) => writeFileSync(join(base, file), text);

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "stamp-"));
  mkdirSync(join(base, "domain/cards"), { recursive: true });
  write("domain/cards/card.ts", "one");
  write("package-lock.json", "{}");
});
afterEach(() => rmSync(base, { recursive: true }));

it("stays the same while the text does, whatever the clock says", () => {
  const before = stamp();
  utimesSync(join(base, "domain/cards/card.ts"), 1, 1);
  expect(stamp()).toBe(before);
});

it("changes with a text, a name, a new file and what is said besides", () => {
  const stamps = [stamp()];
  write("domain/cards/card.ts", "two");
  stamps.push(stamp());
  write("domain/cards/deck.ts", "");
  stamps.push(stamp());
  rmSync(join(base, "package-lock.json"));
  stamps.push(stamp(), stampOf(base, names, "another Node"));
  expect(new Set(stamps).size).toBe(stamps.length);
});

it("takes no notice of tests and hidden files", () => {
  const before = stamp();
  write("domain/cards/card.test.ts", "");
  write("domain/.card.ts.swp", "");
  expect(stamp()).toBe(before);
});

it("is read back as it was written, and is undefined before", () => {
  const file = join(base, "state/build");
  expect(readStamp(file)).toBeUndefined();
  writeStamp(file, "abc");
  expect(readStamp(file)).toBe("abc");
});
