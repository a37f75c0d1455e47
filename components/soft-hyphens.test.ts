import hyphen from "hyphen/de/index.js";
import { describe, expect, it } from "vitest";
import { breakAtSlashes, insertSoftHyphens, stripSoftHyphens } from "./soft-hyphens.ts";

const split = (word: string) => hyphen.hyphenateSync(word, { minWordLength: 1 });
const shown = (text: string) => insertSoftHyphens(text, split).replaceAll("\u00ad", "|");

describe("soft hyphens", () => {
  it("break words from eleven letters, with four at least on either side", () => {
    expect(shown("Verwaltungsdigitalisierungsstau")).toBe("Verwal|tungs|di|gi|ta|li|sie|rungs|stau");
    expect(shown("Einflussfaktoren")).toBe("Einfluss|fak|toren");
    expect(shown("Dorfmitte")).toBe("Dorfmitte");
  });

  it("leave codes, numbers and addresses alone", () => {
    const text = "weitblick.example https://weitblick.example/teilnehmen wirtschaft@gemeindeverwaltung F-017";
    expect(shown(text)).toBe(text);
  });

  it("keep spaces, line ends and punctuation as typed", () => {
    expect(shown("Ja,  Handlungsoptionen!\n(Bürgerbeteiligung)")).toBe(
      "Ja,  Hand|lungs|op|tionen!\n(Bürger|be|tei|li|gung)",
    );
  });

  it("are gone again when text leaves the screen", () => {
    const text = "Brötchen/Kiosk in der Gemeindeverwaltung";
    expect(stripSoftHyphens(insertSoftHyphens(breakAtSlashes(text), split))).toBe(text);
  });
});

describe("slashes", () => {
  it("may end a line between words, not in dates, links or short forms", () => {
    expect(breakAtSlashes("Brötchen/Kiosk")).toBe("Brötchen/\u200bKiosk");
    expect(breakAtSlashes("am 3/4 z/B")).toBe("am 3/4 z/B");
    expect(breakAtSlashes("http://halle.example/teilnehmen/jetzt")).toBe(
      "http://halle.example/teilnehmen/jetzt",
    );
  });
});
