import { describe, expect, it } from "vitest";
import { shortId } from "#domain/records.ts";
import { markdown } from "./markdown.ts";
import { minutesDocument } from "./minutes.ts";
import { finishedWorkshop, formerWords, hiddenWords, withdrawnWords } from "./testing/finished-workshop.ts";
import { openHall } from "./testing/hall.ts";
import { workshop } from "./testing/plan.ts";

const record = finishedWorkshop();
const text = markdown(minutesDocument(record));
const annexOf = (minutes: string) => minutes.slice(minutes.indexOf("## Anlage 2: alle Karten im Wortlaut"));
const countIn = (where: string, what: string) => where.split(what).length - 1;

describe("the minutes", () => {
  it("have exactly the sections of an Ergebnisprotokoll, in their order", () => {
    const sections = [...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(sections).toEqual([
      "1 Kopfdaten",
      "2 Teilnehmende nach Bereichen",
      "3 Anlass, Leitfrage, Zeithorizont",
      "4 Ablauf",
      "5 Methode und Lesehilfe",
      "6 Ergebnisse je Handlungsfeld",
      "7 Abstimmungsergebnisse",
      "8 Abweichende Voten und Minderheitspositionen",
      "9 Parkplatz / offene Punkte",
      "10 Nächste Schritte",
      "11 Verteiler, Impressum, Förderhinweis",
      "Anlage 1: Die Schritte und der Stand der Tafel an ihrem Ende",
      "Anlage 2: alle Karten im Wortlaut",
    ]);
    expect([...text.matchAll(/^#### 6\.\d\.\d /gm)]).toHaveLength(24);
  });

  it.each([0, 300])("list every visible card exactly once in the annex (and %i more)", (moreFactors) => {
    const full = finishedWorkshop({ moreFactors });
    const annex = annexOf(markdown(minutesDocument(full)));
    const visible = [...full.state.tables.card.values()].filter(({ status }) => status === "visible");
    expect(visible.length).toBeGreaterThan(moreFactors + 15);
    for (const card of visible) expect(countIn(annex, `- **${shortId(card)}** `), shortId(card)).toBe(1);
    expect(countIn(annex, "- **")).toBe(visible.length);
    for (let number = 1; number <= moreFactors; number += 1)
      expect(countIn(annex, `Weiterer Faktor ${number} \\[`)).toBe(1);
  });

  it("never tell what was hidden, withdrawn or reworded", () => {
    for (const words of [hiddenWords, withdrawnWords, formerWords, "beleidigend"])
      expect(text).not.toContain(words);
    expect(text).toContain("Nicht enthalten: 1 ausgeblendete Karte, 1 zurückgezogene Karte.");
  });

  it("keep merged cards under their parent", () => {
    expect(annexOf(text)).toMatch(/^- \*\*F-008\*\* Der Bus kommt.*\n {2}- \*\*F-009\*\* Bus /m);
    expect(text).toMatch(/^- Bündel „Wege ohne Auto“\n {2}- \*\*F-008\*\* .*\n {4}- \*\*F-009\*\* Bus$/m);
  });

  it("count people and not devices, and tell no small number of those who had none of their own", () => {
    const { state } = record;
    const [first, ...others] = [...state.tables.participant.values()];
    const told = (guests: number, shared: number) => {
      const participant = new Map(state.tables.participant);
      for (const [index, person] of others.slice(0, guests + shared).entries())
        participant.set(person.id, {
          ...person,
          ...(index < guests ? { withoutPhone: true } : { sharedBy: first?.id ?? "" }),
        });
      return markdown(minutesDocument({ ...record, state: { ...state, tables: { ...state.tables, participant } } }));
    };
    expect(text).not.toMatch(/Tischmoderation eingetragen|nicht Geräte/);
    expect(told(3, 0)).toContain("Davon weniger als 5 ohne Telefon, über eine Tischmoderation eingetragen.");
    const many = told(6, 5);
    expect(many).toContain("Davon 6 ohne Telefon, über eine Tischmoderation eingetragen.");
    expect(many).toContain("Davon 5 am Telefon einer anderen Person.");
    expect(many).toContain("Gezählt sind Personen, nicht Geräte.");
  });

  it("hold small groups back", () => {
    expect(text).toContain("| Kommune | 9 | 38 % |");
    expect(text).toContain("| weitere (Politik, Zivilgesellschaft, Wissenschaft, ohne Angabe) | 9 | 38 % |");
    expect(text).not.toMatch(/^\| (Politik|Wissenschaft|ohne Angabe) /m);
  });

  it("tell planned and actual times in the hall's zone", () => {
    expect(text).toContain(
      "| Einflussfaktoren | Einflussfaktoren sammeln | 10:00 bis 10:15 | 10:00 bis 10:12 |",
    );
    expect(text).toContain("| Handlungsoptionen | Ausblick | 12:15 bis 12:30 | nicht durchgeführt |");
    expect(text).toContain("| Stand, erzeugt am | 14.03.2026, 12:02 Uhr |");
  });

  it("rate assumptions where the room did, and say so where it did not", () => {
    expect(text).toContain(
      "| T-001 Bis 2035 fährt ein Rufbus in jedes Dorf | keine Angaben | 3 (n = 10) | 5 (n = 10) | 4 / 0 |",
    );
    expect(text).toMatch(
      /\| T-002 .* \| keine Angaben \| keine Angaben \| keine Angaben \| keine Angaben \|/,
    );
  });

  it("name where the room did not agree, and what was parked", () => {
    const dissent = text.slice(text.indexOf("## 8 "), text.indexOf("## 9 "));
    expect(dissent).toContain("| T-001 Bis 2035 fährt ein Rufbus in jedes Dorf | Plausibilität | 10 | 3 |");
    expect(dissent).not.toContain("Wünschbarkeit");
    expect(text.slice(text.indexOf("## 9 "), text.indexOf("## 10 "))).toContain("**F-014** Das Wetter");
  });

  it("tell the same twice", () => {
    expect(markdown(minutesDocument(finishedWorkshop()))).toBe(text);
  });

  it("print empty parts of a workshop that never began", () => {
    const empty = markdown(minutesDocument(openHall([{ ...workshop, funding: "", client: "" }]).finish()));
    expect(countIn(empty, "keine Angaben")).toBeGreaterThan(15);
    expect(empty).toMatch(/## 6 Ergebnisse je Handlungsfeld\n\nkeine Angaben/);
    expect(empty).toMatch(/### Förderhinweis\n\nkeine Angaben/);
  });
});
