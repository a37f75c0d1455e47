import { describe, expect, it } from "vitest";
import { groupsFound, sampleCards } from "./similarity/testing/sample-cards.ts";
import { seeded } from "./chance.ts";
import { typedVariants } from "./similarity/testing/typed-variants.ts";
import { suggestDuplicates, suggestGroups } from "./similarity.ts";

const cardsOf = (...texts: string[]) => texts.map((text, number) => ({ id: `F-00${number + 1}`, text }));
const pairsOf = (...texts: string[]) => suggestDuplicates(cardsOf(...texts)).map(({ a, b }) => `${a} ${b}`);

describe("duplicates among the 230 cards of the sample workshop", () => {
  it("finds at least 7 of the 15 known groups among the first 60 pairs", () => {
    const found = groupsFound(suggestDuplicates(sampleCards).map(({ a, b }) => [a, b]));
    expect(found.length).toBeGreaterThanOrEqual(7);
  });

  it("finds at least 10 of the 15 known groups among the first 60 groups", () => {
    const found = groupsFound(suggestGroups(sampleCards).map((group) => group.ids));
    expect(found.length).toBeGreaterThanOrEqual(10);
  });

  it.each([1, 2, 3])(
    "finds at least 7 among the first 60 groups with 40 typed variants (seed %i)",
    (seed) => {
      const groups = suggestGroups([...sampleCards, ...typedVariants(sampleCards, 40, seed)]);
      expect(groupsFound(groups.map((group) => group.ids)).length).toBeGreaterThanOrEqual(7);
    },
  );

  it.each([1, 2, 3])("puts each typed variant next to its original (seed %i)", (seed) => {
    const variants = typedVariants(sampleCards, 40, seed);
    const cards = [...sampleCards, ...variants];
    const pairs = new Set(suggestDuplicates(cards, { limit: 60 + 40 }).map(({ a, b }) => `${a} ${b}`));
    expect(variants.filter(({ of, id }) => !pairs.has(`${of} ${id}`))).toEqual([]);
    const groups = suggestGroups(cards);
    const apart = variants.filter(
      ({ of, id }) => !groups.some(({ ids }) => ids.includes(of) && ids.includes(id)),
    );
    expect(apart).toEqual([]);
  });

  it("joins no giant group, and puts a card into one group at most", () => {
    const groups = suggestGroups(sampleCards, { limit: 1_000 });
    expect(Math.max(...groups.map((group) => group.ids.length))).toBeLessThanOrEqual(8);
    const ids = groups.flatMap((group) => group.ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("says the same in whatever order the cards came in", () => {
    const shuffled = [...sampleCards].reverse();
    expect(suggestDuplicates(shuffled)).toEqual(suggestDuplicates(sampleCards));
    expect(suggestGroups(shuffled)).toEqual(suggestGroups(sampleCards));
  });

  it("gives the best first, and as many as asked for", () => {
    const scores = suggestDuplicates(sampleCards, { limit: 25 }).map((pair) => pair.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores).toHaveLength(25);
    const groups = suggestGroups(sampleCards, { limit: 9 });
    expect(groups).toHaveLength(9);
  });
});

describe("cards that people type on their phones", () => {
  const hall = [
    "Storchennest am Teich",
    "Apotheke schließt um zwölf",
    "Radweg zur Mühle",
    "Kirmes lockt alle heim",
  ];

  it("finds a compound in its longer sister and in another word for the same house", () => {
    const pairs = pairsOf(
      "Dorfgemeinschaftshaus sanieren",
      "Gemeinschaftshaus sanieren",
      "ein Bürgerhaus",
      ...hall,
    );
    expect(pairs).toContain("F-001 F-002");
    expect(pairs.some((pair) => pair.includes("F-003"))).toBe(true);
  });

  it.each([
    ["mehr ÖPNV am Abend", "ÖPVN abends ausbauen"],
    ["DGH renovieren", "Dorfgemeinschaftshaus renovieren"],
    ["Jugendräume für die Dörfer", "jugendraeume fuer die doerfer"],
    ["Übungsleiter fehlen überall", "ubungsleiter fehlen uberall"],
    ["Straßenbeleuchtung", "Strassenbeleuchtung"],
    ["Nahversorgung sichern", "Nahversrogung sichern"],
    ["W-LAN im Bus", "WLAN in Bussen"],
    ["Ärztinnen und Ärzte gewinnen", "Arzt:innen gewinnen"],
    ["spieln könn die Kinder nirgends", "die Kinder können nirgends spielen"],
    ["Spielplatz aufzubauen", "Spielplatz aufbauen"],
  ])("finds %j and %j", (one, other) => {
    expect(pairsOf(one, other, ...hall)).toEqual(["F-001 F-002"]);
  });

  it("suggests nothing for cards that share only empty words", () => {
    expect(
      pairsOf("Es gibt hier auch immer noch keine Ladesäule", "Es gibt immer noch keine Hebamme hier"),
    ).toEqual([]);
  });

  it("names the words to be underlined as they were typed", () => {
    const [pair] = suggestDuplicates(
      cardsOf("Der LEERSTAND im Oberdorf", "leerstand, Besitzer unbekannt", ...hall),
    );
    expect(pair?.shared).toEqual(["LEERSTAND", "leerstand"]);
  });

  it("suggests word-for-word copies with score 1, whatever their capitals and exclamation marks", () => {
    expect(suggestDuplicates(cardsOf("keine Angaben", "Keine Angaben!!"))).toMatchObject([
      { a: "F-001", b: "F-002", score: 1 },
    ]);
  });

  it("leaves out a pair that follows from two better ones", () => {
    expect(pairsOf("Glasfaser verlegen", "Glasfaser verlegen!", "GLASFASER VERLEGEN")).toEqual([
      "F-001 F-002",
      "F-001 F-003",
    ]);
  });

  it("makes one group of seventy cards that say Bus", () => {
    const buses = Array.from({ length: 70 }, (_, number) => ({
      id: `B-${number}`,
      text: number % 2 ? "Bus" : "bus!",
    }));
    const groups = suggestGroups([...buses, ...cardsOf(...hall)]);
    expect(groups).toMatchObject([{ score: 69, shared: ["bus"] }]);
    expect(groups[0]?.ids).toHaveLength(70);
  });

  it("stays calm with no cards, empty cards and question marks", () => {
    expect(suggestDuplicates([])).toEqual([]);
    expect(suggestGroups(cardsOf("", "?", "???", "💡"))).toEqual([]);
  });
});

describe("speed", () => {
  const chance = seeded(7);
  const words = sampleCards.flatMap((card) => card.text.split(/\s+/));
  const invented = (count: number) =>
    Array.from({ length: count }, (_, number) => ({
      id: `F-${number}`,
      text: Array.from({ length: 14 }, () => words[Math.floor(chance() * words.length)]).join(" "),
    }));
  /** The fastest of five, since other tests share the machine. */
  const milliseconds = (work: () => unknown) =>
    Math.min(
      ...[1, 2, 3, 4, 5].map(() => {
        const start = performance.now();
        work();
        return performance.now() - start;
      }),
    );

  it("suggests for 300 cards within 150 ms and for 1,000 within 1.5 s", () => {
    const hundreds = invented(300);
    const thousand = invented(1_000);
    expect(milliseconds(() => suggestGroups(hundreds))).toBeLessThan(150);
    expect(milliseconds(() => suggestDuplicates(hundreds))).toBeLessThan(150);
    expect(milliseconds(() => suggestGroups(thousand))).toBeLessThan(1_500);
  });
});
