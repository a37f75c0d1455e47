import { describe, expect, it } from "vitest";
import { checkText } from "#domain/cards.ts";
import { maximumCardLength } from "#domain/records.ts";
import { textLength } from "#domain/text.ts";
import { sampleCards } from "./sample-cards.ts";
import { chanceOf } from "#methods/chance.ts";
import { asAssumption, retold, reworded } from "./wording.ts";

const texts = [...sampleCards().map(({ text }) => text), "Bus", "ÖPNV", "-", "x".repeat(maximumCardLength)];

describe("what others type", () => {
  it("is the same for the same seed and another for another one", () => {
    const told = (seed: number) => texts.map((text) => retold(text, chanceOf(seed, "told")));
    expect(told(1)).toEqual(told(1));
    expect(told(1)).not.toEqual(told(2));
  });

  it("never has the same words, and always fits on a card", () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const chance = chanceOf(seed, "cards");
      for (const text of texts) {
        const told = retold(text, chance);
        expect(told).not.toBe(text);
        expect(checkText(told), told).toMatchObject({ ok: true });
      }
    }
  });

  it("speaks dialect in whole words, with their capitals", () => {
    const spoken = new Set(
      Array.from({ length: 200 }, (_, seed) =>
        retold("Nicht nur wir haben auch Nichten", chanceOf(seed, "dialect")),
      ),
    );
    expect(spoken).toContain("Ned nur mir ham ooch Nichten");
  });

  it("slips now and then: a letter left out, doubled or in the wrong place", () => {
    const typed = Array.from({ length: 200 }, (_, seed) => retold("Rufbus", chanceOf(seed, "slips")));
    for (const slip of ["Rufus", "Ruffbus", "Rubfus"]) expect(typed).toContain(slip);
  });
});

describe("second thoughts and assumptions", () => {
  it("change a card and still fit", () => {
    const chance = chanceOf(1, "again");
    for (const text of texts) {
      expect(reworded(text, chance)).not.toBe(text);
      expect(textLength(reworded(text, chance))).toBeLessThanOrEqual(maximumCardLength);
      expect(asAssumption(text, 2040, chance)).toContain("2040");
      expect(textLength(asAssumption(text, 2040, chance))).toBeLessThanOrEqual(maximumCardLength);
    }
  });
});
