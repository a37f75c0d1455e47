import { describe, expect, it } from "vitest";
import { readRunSheet } from "./run-sheet.ts";

const read = (...rows: string[]) => {
  const reading = readRunSheet(rows.join("\r\n"));
  if (!reading.ok) throw new Error(reading.reason);
  return reading.sheet;
};
const brief = (sheet: ReturnType<typeof read>) =>
  sheet.steps.map(({ phase, title, minutes, type }) => [phase, title, minutes, type]);

describe("a run sheet", () => {
  const head = "Zeit\tDauer/Min\tPhase\tSchritt/Titel\tMethode\tLeitfrage\tMaterial\tWer";

  it("[PA2] is read by its headings, and says which columns the agenda has no place for", () => {
    const sheet = read(
      head,
      "10:00\t20\tAnkommen\tBegrüßung\tImpuls\t\tMikrofon\tRuth",
      "10:20\t25 Min\tFaktoren\tWas prägt uns?\tKartenabfrage\tWas verändert unser Leben bis 2035?\tKarten\tIda",
      "10.45 Uhr\t\t\tKarten clustern\t\t\t\t",
      "11:05–11:20\t\tPause\tKaffeepause\t\t\t\t",
    );
    expect(brief(sheet)).toEqual([
      ["Ankommen", "Begrüßung", 20, "pause"],
      ["Faktoren", "Was prägt uns?", 25, "collect"],
      ["Faktoren", "Karten clustern", 20, "sort"],
      ["Pause", "Kaffeepause", 15, "pause"],
    ]);
    expect(sheet.steps[1]?.prompt).toBe("Was verändert unser Leben bis 2035?");
    expect(sheet.steps[3]?.settings).toEqual({ occasion: "break" });
    expect(sheet.unused).toEqual(["Material", "Wer"]);
    expect(sheet.missed).toEqual([]);
  });

  it("[PA2] may have its columns in any order, and semicolons", () => {
    const sheet = read("Titel;Dauer (Min.);Uhrzeit", "Abstimmung: Was zuerst?;15;14:00", "Ausblick;10;14:15");
    expect(brief(sheet)).toEqual([
      [null, "Abstimmung: Was zuerst?", 15, "vote"],
      [null, "Ausblick", 10, "pause"],
    ]);
  });

  it("[PA2] is read without headings by what stands in its columns", () => {
    const sheet = read(
      "10:00\t15\tAnkommen\t",
      "10:15\t30\tIdeen sammeln\tWas fehlt im Dorf?",
      "10:45\t15\tPriorisierung\tWas ist am wichtigsten?",
    );
    expect(brief(sheet)).toEqual([
      [null, "Ankommen", 15, "pause"],
      [null, "Ideen sammeln", 30, "collect"],
      [null, "Priorisierung", 15, "vote"],
    ]);
    expect(sheet.steps[1]?.prompt).toBe("Was fehlt im Dorf?");
  });

  it("[PA2] has a heading over what follows where a row holds one lonely cell", () => {
    const sheet = read(
      "Zeit\tDauer\tTitel",
      "\t\tVormittag",
      "10:00\t15\tAnkommen",
      "Nachmittag\t\t",
      "13:00\t10\tRückblick",
    );
    expect(sheet.steps.map(({ phase, title }) => [phase, title])).toEqual([
      ["Vormittag", "Ankommen"],
      ["Nachmittag", "Rückblick"],
    ]);
  });

  it("[PA3] lets a step last until the next begins, and says where minutes are only assumed", () => {
    const sheet = read("Zeit\tTitel", "10:00\tAnkommen", "mittags\tReden", "12:00\tEssen");
    expect(sheet.steps.map(({ minutes, assumed }) => [minutes, assumed])).toEqual([
      [10, ["minutes"]],
      [10, ["time", "kind", "minutes"]],
      [10, ["kind", "minutes"]],
    ]);
    expect(read("Zeit\tTitel", "10:00\tAnkommen", "10:25\tPause").steps[0]?.minutes).toBe(25);
  });

  it("[PA4] names the lines that cannot be taken, and cuts nothing", () => {
    const sheet = read(
      "Zeit\tDauer\tTitel\tFrage\tWer",
      "10:00\t15\t\t\tRuth",
      "10:15\t900\tWarten\t\t",
      `10:30\t10\tFragen\t${"x".repeat(401)}?\t`,
      `10:30\t10\t${"x".repeat(401)}\t\t`,
      "10:40\t10\tAusblick\t\t",
    );
    expect(sheet.missed.map(({ line, why }) => [line, why])).toEqual([
      [2, "no-title"],
      [3, "minutes"],
      [4, "prompt-too-long"],
      [5, "title-too-long"],
    ]);
    expect(sheet.steps.map(({ line }) => line)).toEqual([6]);
  });

  it("[PA4] is refused when it is thousands of rows", () => {
    expect(readRunSheet("10:00\tTitel\n".repeat(2000))).toEqual({ ok: false, reason: "too-many" });
    expect(readRunSheet("x".repeat(300_000))).toEqual({ ok: false, reason: "too-many" });
  });

  it("[PA5] guesses the kind of step by method, title and question, and says where it only guesses", () => {
    const kinds = read(
      "Titel\tMethode\tFrage",
      "Blick zurück\tVortrag\t",
      "Ideen vorstellen\t\t",
      "Karten bewerten\t\tWelcher Einflussfaktor wirkt am stärksten?",
      "Tischarbeit: Maßnahmen sammeln\t\t",
      "Teil 3\t\tWer macht mit?",
      "Teil 4\t\tWir hören zu.",
    ).steps.map(({ type, scope, settings, assumed }) => [type, scope, settings, assumed.includes("kind")]);
    expect(kinds).toEqual([
      ["pause", "everybody", { occasion: "impulse" }, false],
      ["pause", "everybody", { occasion: "impulse" }, false],
      ["rate", "everybody", { cardKind: "factor" }, false],
      ["collect", "table", { cardKind: "option" }, false],
      ["collect", "everybody", {}, true],
      ["pause", "everybody", { occasion: "impulse" }, true],
    ]);
  });
});
