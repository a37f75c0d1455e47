import { cellAt, type Columns, columnsByHeading, type Headings } from "./columns.ts";
import { type PastedLine, readCells, separatorOf } from "./cells.ts";
import { readMinutes, readTime } from "./clock.ts";
import { guessKind, type StepKind } from "./step-kind.ts";

type Column = "time" | "until" | "minutes" | "phase" | "title" | "method" | "prompt" | "material" | "who";

const headings: Headings<Column> = {
  minutes: ["dauer", "min", "minuten", "zeitbedarf", "länge", "duration", "minutes"],
  time: ["zeit", "uhrzeit", "beginn", "von", "start", "ab", "zeiten", "time"],
  until: ["bis", "ende", "end", "until"],
  phase: ["phase", "block", "abschnitt", "teil", "kapitel", "einheit", "modul", "session"],
  title: [
    "schritt",
    "titel",
    "programmpunkt",
    "punkt",
    "top",
    "thema",
    "inhalt",
    "was",
    "aktivität",
    "baustein",
    "tagesordnungspunkt",
    "programm",
    "ablauf",
    "step",
    "title",
    "activity",
  ],
  method: ["methode", "format", "vorgehen", "art", "form", "wie", "arbeitsform", "method"],
  prompt: [
    "leitfrage",
    "leitfragen",
    "frage",
    "fragen",
    "aufgabe",
    "arbeitsauftrag",
    "auftrag",
    "question",
    "prompt",
  ],
  material: [
    "material",
    "materialien",
    "hilfsmittel",
    "technik",
    "medien",
    "bemerkung",
    "hinweise",
    "notizen",
    "notes",
  ],
  who: [
    "wer",
    "verantwortlich",
    "zuständig",
    "person",
    "personen",
    "leitung",
    "moderation",
    "referent",
    "who",
  ],
};

/** A row that becomes a step. */
export interface SheetStep extends StepKind {
  readonly line: number;
  /** The phase that it stands under; null while none was named. */
  readonly phase: string | null;
  readonly title: string;
  readonly prompt: string;
  /** Minutes after midnight. */
  readonly time: number | null;
  readonly minutes: number;
  /** What was not said and is taken for granted. */
  readonly assumed: readonly ("minutes" | "time" | "kind")[];
}

/** A row that is not taken, and why. */
export interface SheetMiss {
  readonly line: number;
  readonly text: string;
  readonly why: "no-title" | "minutes" | "title-too-long" | "prompt-too-long";
}

export interface RunSheet {
  readonly steps: readonly SheetStep[];
  readonly missed: readonly SheetMiss[];
  /** Headings of columns that the agenda has no place for. */
  readonly unused: readonly string[];
}

export type RunSheetReading =
  | { readonly ok: true; readonly sheet: RunSheet }
  | { readonly ok: false; readonly reason: "too-many" };

export const maximumSheetRows = 200;
const maximumCharacters = 200_000;
const maximumText = 400;
const usualMinutes = 10;

/** Reads a run sheet as it was pasted. Pure; nothing is cut, and what is not understood is named. */
export function readRunSheet(pasted: string): RunSheetReading {
  if (pasted.length > maximumCharacters) return { ok: false, reason: "too-many" };
  const lines = readCells(pasted, separatorOf(pasted));
  if (lines.length > maximumSheetRows + 1) return { ok: false, reason: "too-many" };
  const named = columnsByHeading(lines[0]?.cells ?? [], headings);
  const hasHead =
    Object.keys(named).length >= 2 || (named.title !== undefined && lines[0]?.cells.length === 1);
  const rows = hasHead ? lines.slice(1) : lines;
  const columns = hasHead ? withTitle(named) : columnsByContent(rows);
  const read = rows.map((row) => readRow(row, columns));
  const unused = hasHead ? unusedHeadings(lines[0]?.cells ?? [], columns) : [];
  return { ok: true, sheet: { ...sheetOf(read), unused } };
}

/** A sheet without a column of titles has them where it says how, or what is asked. */
function withTitle(columns: Columns<Column>): Columns<Column> {
  if (columns.title !== undefined) return columns;
  if (columns.method !== undefined) return { ...columns, title: columns.method };
  const { prompt, ...others } = columns;
  return prompt === undefined ? columns : { ...others, title: prompt };
}

function unusedHeadings(cells: readonly string[], columns: Columns<Column>): string[] {
  const { material: _m, who: _w, ...taken } = columns;
  const used = new Set(Object.values(taken));
  return cells.filter((cell, index) => cell !== "" && !used.has(index));
}

/** Without headings: times and minutes are known by their looks, questions by their mark, the first other text is the title. */
function columnsByContent(rows: readonly PastedLine[]): Columns<Column> {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const all = Array.from({ length: width }, (_, index) => index);
  const mostly = (index: number, is: (cell: string) => boolean) => {
    const cells = rows.map((row) => cellAt(row.cells, index)).filter(Boolean);
    return cells.length > 0 && cells.filter(is).length * 2 > cells.length;
  };
  const time = all.find((index) => mostly(index, (cell) => readTime(cell) !== null));
  const minutes = all.find((index) => index !== time && mostly(index, (cell) => readMinutes(cell) !== null));
  const texts = all.filter((index) => index !== time && index !== minutes && mostly(index, Boolean));
  const prompt =
    texts.length > 1 ? texts.find((index) => mostly(index, (cell) => cell.includes("?"))) : undefined;
  const [title, method] = texts.filter((index) => index !== prompt);
  const columns = { time, minutes, title, method, prompt };
  return Object.fromEntries(Object.entries(columns).filter(([, index]) => index !== undefined));
}

type Row =
  | { readonly is: "phase"; readonly title: string }
  | { readonly is: "missed"; readonly miss: SheetMiss }
  | {
      readonly is: "step";
      readonly step: Omit<SheetStep, "phase" | "minutes">;
      readonly phase: string;
      readonly minutes: number | null;
    };

function readRow({ line, cells }: PastedLine, columns: Columns<Column>): Row {
  const at = (column: Column) => cellAt(cells, columns[column]);
  const [timeText, minutesText, title, prompt] = [at("time"), at("minutes"), at("title"), at("prompt")];
  const time = readTime(timeText);
  const filled = cells.filter(Boolean);
  const isTimed = time !== null || readMinutes(minutesText) !== null;
  const hasTimes = columns.time !== undefined || columns.minutes !== undefined;
  // One lonely cell in a table of times is a heading over what follows.
  if (filled.length === 1 && !isTimed && hasTimes && filled[0] !== prompt)
    return { is: "phase", title: filled[0] ?? "" };
  const miss = (why: SheetMiss["why"]): Row => ({
    is: "missed",
    miss: { line, text: filled.join(" · "), why },
  });
  const name = title || at("method") || at("phase");
  if (name === "") return miss("no-title");
  if (name.length > maximumText) return miss("title-too-long");
  if (prompt.length > maximumText) return miss("prompt-too-long");
  const until = readTime(at("until"))?.from ?? time?.until ?? null;
  const said = readMinutes(minutesText);
  if (said !== null && (said < 1 || said > 600)) return miss("minutes");
  const span = time && until !== null ? (until - time.from + 1440) % 1440 : null;
  const kind = guessKind(at("method"), name, prompt);
  return {
    is: "step",
    phase: title === "" && at("method") === "" ? "" : at("phase"),
    minutes: said ?? (span !== null && span >= 1 && span <= 600 ? span : null),
    step: {
      ...kind,
      line,
      title: name,
      prompt,
      time: time?.from ?? null,
      assumed: [
        ...(timeText !== "" && time === null ? (["time"] as const) : []),
        ...(minutesText !== "" && said === null ? (["minutes"] as const) : []),
        ...(kind.sure ? [] : (["kind"] as const)),
      ],
    },
  };
}

/** Steps under their phases; minutes that nobody named end where the next step begins. */
function sheetOf(rows: readonly Row[]): Omit<RunSheet, "unused"> {
  const steps: SheetStep[] = [];
  const missed: SheetMiss[] = [];
  let phase: string | null = null;
  for (const [index, row] of rows.entries()) {
    if (row.is === "phase") phase = row.title;
    else if (row.is === "missed") missed.push(row.miss);
    else {
      phase = row.phase || phase;
      const minutes = row.minutes ?? untilNext(row.step.time, rows.slice(index + 1));
      const assumed: SheetStep["assumed"] =
        minutes === null && !row.step.assumed.includes("minutes")
          ? [...row.step.assumed, "minutes"]
          : row.step.assumed;
      steps.push({ ...row.step, phase, minutes: minutes ?? usualMinutes, assumed });
    }
  }
  return { steps, missed };
}

function untilNext(from: number | null, later: readonly Row[]): number | null {
  const next = later.find((row) => row.is === "step");
  if (from === null || next?.is !== "step" || next.step.time === null) return null;
  const minutes = next.step.time - from;
  return minutes >= 1 && minutes <= 600 ? minutes : null;
}
