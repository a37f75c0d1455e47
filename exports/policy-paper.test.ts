import { beforeAll, describe, expect, it } from "vitest";
import { optionsWithoutFactor } from "#domain/chain.ts";
import type { Block, ListItem } from "#domain/minutes.ts";
import { docx } from "./docx.ts";
import { markdown } from "./markdown.ts";
import { fieldTitle, kindTitles, noEntry, roman } from "./minutes/words.ts";
import { conditions } from "./policy-paper/closing.ts";
import { type CountedRound, classesOf } from "./policy-paper/figures.ts";
import { recommendations } from "./policy-paper/recommendations.ts";
import { paperSource } from "./policy-paper/source.ts";
import { say } from "./policy-paper/words.ts";
import { policyPaper } from "./policy-paper.ts";
import { publishedState } from "./published-state.ts";
import { chainWorkshop, hiddenPhoto, storyLines } from "./testing/chain-workshop.ts";
import { crowdedWorkshop, secret } from "./testing/crowded-workshop.ts";
import { finishedWorkshop, formerWords, hiddenWords, withdrawnWords } from "./testing/finished-workshop.ts";
import { readDocx, xmlFault } from "./testing/read-docx.ts";

const record = chainWorkshop();
const paper = policyPaper(record);

/** Every text of a document, one by one, as a reader meets it. */
const textsOf = (blocks: readonly Block[]): string[] => {
  const ofItem = ({ label, text, under = [], notes = [] }: ListItem): string[] => [
    label ?? "",
    text,
    ...notes,
    ...under.flatMap(ofItem),
  ];
  return blocks.flatMap((block) => {
    if (block.kind === "list") return block.items.flatMap(ofItem);
    if (block.kind === "table") return [block.caption, ...block.head, ...block.rows.flat()];
    return [block.text, ...(block.kind === "paragraph" ? (block.notes ?? []) : [])];
  });
};

const stringsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

/** What people typed: every string of every record that may be published, and each of its lines. */
function typedIn(state: typeof record.state): string[] {
  const { tables } = publishedState(state);
  const kinds = [
    "workshop",
    "field",
    "sector",
    "activity",
    "card",
    "cluster",
    "entry",
    "prose",
    "photo",
    "next-step",
  ] as const;
  const all = kinds.flatMap((kind) => [...tables[kind].values()].flatMap(stringsIn));
  return all.flatMap((text) => [text, text.replace(/\s*\n\s*/g, " "), ...text.split(/\n+/)]);
}

/** What stays of a text without what was typed, fixed words, numbers and the signs between them: words of the program's own. */
function strange(text: string, known: readonly string[]): string {
  const rest = known.reduce((left, one) => left.replaceAll(one, " "), text);
  return rest.replace(/\b[FTSO]-\d{3,}\b|\b[IVX]+\b|\bn = |\d+/g, "").replace(/[\s.,:;()←–/]/g, "");
}

function knownIn(state: typeof record.state): string[] {
  const fixed = [
    ...stringsIn(say),
    ...Object.values(kindTitles),
    noEntry,
    "weitere",
    "ohne Angabe",
    "Summe",
    "Handlungsfeld",
  ];
  return [...new Set([...fixed, ...typedIn(state)])]
    .filter((text) => text.trim() !== "")
    .sort((a, b) => b.length - a.length);
}

const lookUp = (text: string) =>
  paper.blocks.findIndex((block) => block.kind === "heading" && block.text.startsWith(text));
const section = (from: string, to: string) => paper.blocks.slice(lookUp(from), lookUp(to));

describe("the policy paper's first draft", () => {
  it("[PP1] has the sections of a policy paper in their order, and says on top that it is a draft", () => {
    const first = paper.blocks.flatMap((block) =>
      block.kind === "heading" && block.level === 1 ? [block.text] : [],
    );
    expect(first.map((text) => text.split(" ")[0])).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
    expect(first[3]).toBe("4 Zukunftsbilder 2035");
    expect(paper.mark).toBe("Entwurf – redaktionell zu bearbeiten");
  });

  it.each([
    ["a whole chain", chainWorkshop()],
    ["a day without a chain", finishedWorkshop()],
    ["a crowded day", crowdedWorkshop()],
  ])("[PP2] has no sentence that nobody typed, apart from the fixed ones: %s", (_, day) => {
    const known = knownIn(day.state);
    const { title, blocks } = policyPaper(day);
    const texts = [title, ...textsOf(blocks)];
    expect(texts.length).toBeGreaterThan(60);
    for (const text of texts) expect(strange(text, known), text).toBe("");
    // The search would find one.
    expect(strange("Die Region steht vor großen Herausforderungen.", known)).not.toBe("");
  });

  it("[PP3] recommends the options that were selected, in their order, each with what was typed about it", () => {
    const blocks = section("5 ", "6 ");
    const titles = blocks.flatMap((block) =>
      block.kind === "heading" && block.level === 3 ? [block.text] : [],
    );
    expect(titles).toEqual(["O-002 Bürgerhaus sanieren", "O-001 Rufbus für alle"]);
    const items = blocks.flatMap((block) => (block.kind === "list" ? [block.items] : []))[1] ?? [];
    const said = Object.fromEntries(items.map(({ label = "", text }) => [label, text]));
    expect(said).toMatchObject({
      "Was:": "Rufbus für alle",
      "Wo:": "In allen Ortsteilen",
      "Wie:": "Mit Kleinbussen,\nauf Anruf",
      "Wann:": "ab Herbst, mittelfristig (bis zu fünf Jahren)",
      "Durch wen:": "Verkehrsverbund (federführend), Landkreis",
      "Zielgruppe:": "Menschen ohne Auto",
      "Stand:": "auszubauen",
      "Windkanal:": noEntry,
    });
    const figures = items.find(({ label }) => label === say.figures)?.under?.map(({ text }) => text);
    expect(figures).toEqual(["Optionen auswählen, Runde 1: 4 Punkte von 2 Personen (n = 4 von 24)"]);
    expect(textsOf(section("1 ", "2 "))).toEqual(
      expect.arrayContaining(["Bürgerhaus sanieren", "Rufbus für alle"]),
    );
  });

  it("[PP3] takes the top of the last vote where nothing was selected, with those tied", () => {
    const blocks = policyPaper(chainWorkshop({ selected: false })).blocks;
    const titles = blocks.flatMap((block) =>
      block.kind === "heading" && block.level === 3 ? [block.text] : [],
    );
    expect(titles.filter((text) => text.startsWith("O-"))).toEqual([
      "O-001 Rufbus für alle",
      "O-002 Bürgerhaus sanieren",
    ]);
    expect(textsOf(blocks)).toContain(say.votedLead);
  });

  it("[PP4] leads from each option back to the factors in a footnote, with a place for what is gone", () => {
    const notes = paper.blocks.flatMap((block) =>
      block.kind === "list" ? block.items.flatMap(({ notes = [] }) => notes) : [],
    );
    expect(notes).toHaveLength(2);
    const [house, call] = notes;
    expect(call).toMatch(
      /^Option O-001 ← Szenario S-001 Der Kreis als Dorf Nummer 1 ← Trendannahme T-001 Bis 2035 fährt/,
    );
    expect(call).toContain("F-008 Busverkehr (mit F-009 Bus)");
    expect(call).toMatch(/F-\d+ \(ausgeblendet\)/);
    expect(house).toMatch(/F-\d+ \(zurückgezogen\)/);
    expect(optionsWithoutFactor(record.state)).toHaveLength(1);
  });

  it("[PP5] tells the scenarios with their assumptions, stories in full and photographs that may be shown", () => {
    const blocks = section("4 ", "5 ");
    expect(textsOf(blocks)).toEqual(expect.arrayContaining([...storyLines, "utopisch", "Zeitungsartikel"]));
    expect(blocks.filter(({ kind }) => kind === "picture")).toHaveLength(1);
    expect(textsOf(paper.blocks).join()).not.toContain(hiddenPhoto);
  });

  it("[PP6] tells how it came about, with times and n of m", () => {
    const tables = section("3 ", "4 ").flatMap((block) => (block.kind === "table" ? [block.rows] : []));
    expect(tables[0]).toEqual(
      expect.arrayContaining([
        ["Datum", "14.03.2026"],
        ["Teilnehmende", "24"],
        ["zusammengelegte Karten", "1"],
      ]),
    );
    expect(tables[1]?.[0]).toEqual(["Einflussfaktoren sammeln", "10:00", "10:12"]);
    expect(tables[2]).toContainEqual(["Optionen auswählen", "1", "4", "24"]);
    expect(section("2 ", "3 ").flatMap((block) => (block.kind === "list" ? textsOf([block]) : []))).toContain(
      "Daran hängt alles.",
    );
  });

  it("[PP7] says „keine Angaben“ where nothing was said", () => {
    const empty = policyPaper(finishedWorkshop());
    expect(textsOf(empty.blocks).filter((text) => text === noEntry).length).toBeGreaterThan(5);
    expect(roman(1)).toBe("I");
    expect(fieldTitle({ kind: "field", id: "f", title: "Wege", numeral: 2 })).toBe("Handlungsfeld II: Wege");
  });
});

describe("what reviews and the wind tunnel say", () => {
  const source = paperSource(record);
  const [told] = source.steps;
  const ids = new Map(source.chosen.map((card) => [card.text, card.id]));
  const house = ids.get("Bürgerhaus sanieren") ?? "";
  const asked = (type: string, round: number, value: unknown): CountedRound => {
    if (!told) throw new Error("no step");
    return {
      told: { ...told, activity: { ...told.activity, type, title: { de: "Validierung" } } },
      round,
      value,
    };
  };
  const reviewed = {
    subjectId: house,
    counts: [0, 1, 2, 3, 2],
    unsure: 1,
    objections: 1,
    objectionTexts: ["Zu teuer"],
    comments: [],
  };
  const rounds = [
    asked("review", 1, { subjects: [reviewed], reviewers: 9, circle: null }),
    asked("review", 2, {
      subjects: [{ ...reviewed, counts: [1, 0, 0, 0, 1] }],
      reviewers: 2,
      circle: "Fachverwaltung",
    }),
    asked("windtunnel", 1, { options: [{ option: house, optionClass: "bet", worst: -1 }] }),
    asked("review", 1, { subjects: "something else" }),
  ];
  const classes = classesOf(rounds);

  it("[PP10] stands beside each option, rounds side by side, with the class of the wind tunnel", () => {
    const texts = textsOf(recommendations({ ...source, rounds, classes }));
    expect(texts).toEqual(
      expect.arrayContaining([
        "Validierung: Zustimmung von 1 (gar nicht) bis 5 (voll und ganz): 0 / 1 / 2 / 3 / 2; Einwände: 1 (n = 9 von 24)",
        "Validierung, Fachverwaltung: Zustimmung von 1 (gar nicht) bis 5 (voll und ganz): 1 / 0 / 0 / 0 / 1; Einwände: 1 (n = 2)",
        "setzt auf ein Szenario und schadet in einem anderen",
      ]),
    );
  });

  it("[PP10] gives objections in their words and names the bets; a result of an unknown shape says nothing", () => {
    const texts = textsOf(conditions({ ...source, rounds, classes }));
    expect(texts.filter((text) => text === "Zu teuer")).toHaveLength(2);
    expect(texts.filter((text) => text === "Bürgerhaus sanieren")).toHaveLength(3);
    expect(textsOf(conditions({ ...source, rounds: [asked("review", 1, 7)], classes: new Map() }))).toContain(
      noEntry,
    );
  });
});

describe("the policy paper as a file", () => {
  let read: Awaited<ReturnType<typeof readDocx>>;
  beforeAll(async () => {
    read = await readDocx(await docx(paper, record.exportedAt));
  });

  it("[PP8] has its footnotes as real ones in Word, the mark on every page, and pictures with their words", () => {
    for (const [path, xml] of Object.entries(read.parts))
      if (/\.(xml|rels)$/.test(path)) expect(xmlFault(xml), path).toBeNull();
    const referred = [...read.document.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id);
    expect(referred).toEqual(["1", "2"]);
    expect(read.footnotes.map(({ text }) => text.trim().slice(0, 12))).toEqual([
      "Option O-002",
      "Option O-001",
    ]);
    const header = Object.entries(read.parts).find(([path]) => path.startsWith("word/header"))?.[1] ?? "";
    expect(header).toContain(say.draft);
    expect(read.document).toContain('descr="Foto: Die Haltestelle vor dem Rathaus"');
  });

  it("[PP8] has its footnotes in Markdown, each once where it belongs and once at the end", () => {
    const text = markdown(paper);
    expect(text.startsWith(`# Policy Paper: Zukunftswerkstatt Musterkreis\n\n**${say.draft}**`)).toBe(true);
    expect(text).toMatch(/\*\*Was:\*\* Rufbus für alle\[\^2\]\n/);
    expect(text.match(/^\[\^2\]: Option O-001/gm)).toHaveLength(1);
  });

  it("[PP9] has no word that may not be published", async () => {
    for (const day of [record, crowdedWorkshop()]) {
      const made = policyPaper(day);
      const { parts } = await readDocx(await docx(made, day.exportedAt));
      for (const text of [...Object.values(parts), markdown(made)])
        for (const words of [hiddenWords, withdrawnWords, formerWords, hiddenPhoto, secret])
          expect(text.includes(words)).toBe(false);
    }
  });
});
