import { describe, expect, it } from "vitest";
import { randomFrom } from "./testing/random.ts";
import { cleanText, textLength } from "./text.ts";

describe("cleanText", () => {
  it.each([
    ["a right-to-left override", "Bus \u202Eelaztlah\u202C", "Bus elaztlah"],
    ["isolates", "\u2066Bus\u2069 und \u2067Bahn\u2069", "Bus und Bahn"],
    ["direction marks", "\u200FBus\u200E", "Bus"],
    ["zero-width spaces", "B\u200Bu\u2060s\uFEFF", "Bus"],
    ["soft hyphens", "Dorf\u00ADladen", "Dorfladen"],
    ["control characters", "Bus\u0000\u0007\u001B[31m", "Bus[31m"],
  ])("[TX1] takes %s out", (_, typed, clean) => {
    expect(cleanText(typed)).toBe(clean);
  });

  it.each([
    ["a half emoji at the end", "Bus \uD83D", "Bus"],
    ["a half emoji in the middle", "Bu\uDE8Cs", "Bus"],
    ["a half before a whole one", "\uD83D\uD83D\uDE8C", "\uD83D\uDE8C"],
    ["a half after a whole one", "\uD83D\uDE8C\uDE8C", "\uD83D\uDE8C"],
  ])("[TX2] drops %s", (_, typed, clean) => {
    expect(cleanText(typed)).toBe(clean);
  });

  it("[TX3] leaves alone what people type on purpose", () => {
    for (const text of [
      "Bürger\u00ADhaus".replace("\u00AD", ""),
      "👩‍🌾 auf dem Feld",
      "„Bus“ – 3 × täglich",
      "می‌خواهم",
      "a\tb",
    ])
      expect(cleanText(text)).toBe(text.normalize("NFC"));
  });

  it("[TX4] keeps line breaks, but not a page of them", () => {
    expect(cleanText("eins\r\nzwei\rdrei\n\n\n\n\nvier")).toBe("eins\nzwei\ndrei\n\nvier");
    expect(cleanText("  \n Bus \n ")).toBe("Bus");
  });

  it("[TX5] says the same word in one way, whatever keyboard it came from", () => {
    expect(cleanText("Bu\u0308rgerhaus")).toBe("Bürgerhaus");
  });

  it("[TX6] has nothing left to do on its own result, whatever is typed", () => {
    const pieces = [
      "\uD83D",
      "\uDE8C",
      "\u202E",
      "\u200B",
      "\n",
      "\r",
      " ",
      "u",
      "\u0308",
      "\u0000",
      "Bus",
      "\u00AD",
      "👩‍🌾",
    ];
    for (let seed = 1; seed <= 400; seed += 1) {
      const chance = randomFrom(seed);
      const typed = Array.from({ length: chance.upTo(12) }, () => chance.pick(pieces)).join("");
      const clean = cleanText(typed);
      expect({ seed, clean: cleanText(clean) }).toEqual({ seed, clean });
      // Throws on half a character.
      expect(encodeURIComponent(clean)).toEqual(expect.any(String));
    }
  });

  it("[TX7] counts characters as a reader does", () => {
    expect(textLength("Bus 🚌")).toBe(5);
    expect(textLength("Bürger")).toBe(6);
  });
});
