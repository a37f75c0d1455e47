import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { root } from "./paths.mjs";
import { textFaults } from "./texts.mjs";

const made = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

function project(texts) {
  const folder = mkdtempSync(join(tmpdir(), "weitblick-texts-"));
  made.push(folder);
  for (const name of ["activities", "app", "components", "protocol", "server"]) mkdirSync(join(folder, name));
  for (const [language, text] of Object.entries(texts))
    writeFileSync(join(folder, `app/phone.${language}.json`), JSON.stringify(text));
  return folder;
}

describe("texts in three languages", () => {
  it("are complete in this repository", () => {
    expect(textFaults(root)).toEqual([]);
  });

  it("fail the build when one language lacks a text", () => {
    const folder = project({ de: { a: { b: "Hallo" } }, simple: { a: { b: "Hallo" } }, en: { a: {} } });
    expect(textFaults(folder)).toEqual([expect.stringContaining("en.json: a.b fehlt")]);
  });

  it("fail the build when a text is empty, a file is missing or a placeholder differs", () => {
    const folder = project({ de: { a: "Noch {count}" }, simple: { a: " " } });
    const faults = textFaults(folder).join("\n");
    expect(faults).toContain("phone.en.json");
    expect(faults).toContain("simple.json: a ist leer");
    const other = project({ de: { a: "Noch {count}" }, simple: { a: "Noch {count}" }, en: { a: "{n} left" } });
    expect(textFaults(other)).toEqual([expect.stringContaining("andere Platzhalter")]);
  });

  it("may word their plurals as their language does", () => {
    const plural = (one, many) => ({ a: `{count, plural, one {${one}} other {# ${many} von {all}}}` });
    const folder = project({
      de: plural("Karte", "Karten"),
      simple: plural("Karte", "Karten"),
      en: plural("card", "cards"),
    });
    expect(textFaults(folder)).toEqual([]);
  });
});
