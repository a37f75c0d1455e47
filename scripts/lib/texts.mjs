// Every text in every language: a key that is missing in one of them fails the build.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const languages = ["de", "simple", "en"];
const folders = ["activities", "app", "components", "protocol", "server"];

/** All that is wrong with the message files below a folder: missing files, missing keys, empty texts, other arguments. */
export function textFaults(root) {
  return folders.flatMap((folder) => messageSets(join(root, folder))).flatMap(faultsOf);
}

/** The path of each message file up to its language, e.g. app/messages/phone. */
function messageSets(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const sets = files.flatMap((file) => /^(.*)\.(de|simple|en)\.json$/.exec(file)?.[1] ?? []);
  return [...new Set(sets)].map((set) => join(folder, set));
}

function faultsOf(set) {
  const texts = new Map();
  const faults = [];
  for (const language of languages) {
    try {
      texts.set(language, flatten(JSON.parse(readFileSync(`${set}.${language}.json`, "utf8"))));
    } catch (error) {
      faults.push(`${set}.${language}.json: ${error.message}`);
    }
  }
  const keys = new Set([...texts.values()].flatMap((text) => [...text.keys()]));
  const german = texts.get("de");
  for (const [language, text] of texts) {
    for (const key of keys) {
      const where = `${set}.${language}.json: ${key}`;
      if (!text.has(key)) faults.push(`${where} fehlt`);
      else if (text.get(key).trim() === "") faults.push(`${where} ist leer`);
      else if (german?.has(key) && !isFilled(text.get(key), german.get(key)))
        faults.push(`${where} hat andere Platzhalter als der deutsche Text`);
    }
  }
  return faults;
}

function flatten(value, path = "", found = new Map()) {
  for (const [key, inner] of Object.entries(value)) {
    const at = path === "" ? key : `${path}.${key}`;
    if (typeof inner === "string") found.set(at, inner);
    else flatten(inner, at, found);
  }
  return found;
}

/** Whether every placeholder is one that the German text has, too; a plain sentence may say less. */
function isFilled(text, german) {
  const known = placeholders(german);
  return placeholders(text).every((name) => known.includes(name));
}

/** The names of a text's placeholders; the words of a plural's branches are none. */
function placeholders(text) {
  return bracketed(text).flatMap((inner) => {
    const [, name, rest = ""] = /^\s*(\w+)\s*(,[\s\S]*)?$/.exec(inner) ?? [];
    return name === undefined ? [] : [name, ...bracketed(rest).flatMap(placeholders)];
  });
}

/** What stands between outermost braces. */
function bracketed(text) {
  const found = [];
  let depth = 0;
  let start = 0;
  for (const [at, character] of [...text].entries()) {
    if (character === "{" && depth++ === 0) start = at + 1;
    if (character === "}" && --depth === 0) found.push([...text].slice(start, at).join(""));
  }
  return found;
}
