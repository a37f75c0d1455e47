// A stamp says from what something was made. The same stamp again means: nothing to do.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The stamp of files and folders by content, not by time: a fresh checkout of the same text counts as the same. */
export function stampOf(base, names, extra = "") {
  const hash = createHash("sha256").update(extra);
  for (const file of filesBelow(base, names)) {
    hash.update(`\0${file}\0`).update(readFileSync(join(base, file)));
  }
  return hash.digest("hex");
}

export function readStamp(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

export function writeStamp(file, stamp) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, stamp);
}

/** Tests do not end up in what is built, and a half-written one must not cause a build. */
const madeFrom = (name) => !name.startsWith(".") && !/\.test\.tsx?$/.test(name);

function filesBelow(base, names) {
  return names.filter((name) => existsSync(join(base, name))).flatMap((name) => expand(base, name));
}

function expand(base, name) {
  if (!statSync(join(base, name)).isDirectory()) return [name];
  const names = readdirSync(join(base, name)).filter(madeFrom).sort();
  return names.flatMap((child) => expand(base, `${name}/${child}`));
}
