import { describe, expect, it } from "vitest";
import { fold, readingOf, stemOf, wordsOf } from "./words.ts";

const stems = (...words: string[]) => new Set(words.map((word) => stemOf(fold(word)))).size;

describe("reading a card", () => {
  it.each([
    ["Bürgerhäuser", "Buergerhaeuser", "burgerhauser", "BÜRGERHÄUSER"],
    ["Straße", "Strasse", "strase"],
    ["Verein", "Vereine", "Vereinen", "Vereins"],
    ["einsam", "Einsamkeit", "einsamen"],
    ["Arzt", "Ärzte", "Ärztin", "Ärztinnen"],
    ["aufbauen", "aufzubauen"],
    ["ausbauen", "ausgebaut"],
  ])("takes %s and its other forms for one word", (...forms) => {
    expect(stems(...forms)).toBe(1);
  });

  it("keeps neu and Steuer whole, where ue is no umlaut", () => {
    expect(fold("neue Steuer".split(" ")[0]!)).toBe("neue");
    expect(fold("Steuer")).toBe("steuer");
  });

  it.each([
    ["Wald", "Wahl"],
    ["Haus", "Hausarzt"],
    ["Schule", "Schulden"],
  ])("does not take %s for %s", (one, other) => {
    expect(stems(one, other)).toBe(2);
  });

  it("drops empty words, but not from a card that has no others", () => {
    expect(wordsOf("Wir haben hier keinen Bäcker").map((word) => word.typed)).toEqual(["Bäcker"]);
    expect(wordsOf("nix für uns").map((word) => word.typed)).toEqual(["nix", "für", "uns"]);
  });

  it("reads gendered forms, apostrophes and single-letter hyphens as one word", () => {
    expect(wordsOf("Schüler:innen, Bürgermeister(in), E-Bike Kita's").map((word) => word.folded)).toEqual([
      "schuler",
      "burgermeister",
      "ebike",
      "kita",
    ]);
  });

  it("takes two cards for the same reading when only capitals, spacing and punctuation differ", () => {
    expect(readingOf(" Bus!!  fehlt")).toBe(readingOf("BUS - fehlt"));
    expect(readingOf("?")).not.toBe(readingOf("!"));
  });
});
