/** Reads a `.scw` file of ScenarioWizard. Nothing in it is trusted: what is wrong is told with its line. */
import { faultOf, MOST_DESCRIPTORS, MOST_STATES } from "./matrix.ts";
import { matrixOf, type NamedMatrix } from "./named-matrix.ts";
import { decodeScw } from "./scw-text.ts";

export type ScwFault =
  | "too-large"
  | "not-text"
  /** The file ends before the section that is named by its line does. */
  | "unfinished"
  | "no-descriptor"
  | "unexpected-line"
  | "state-without-descriptor"
  | "no-states"
  | "no-name"
  | "name-too-long"
  | "too-many-descriptors"
  | "too-many-states"
  | "too-many-combinations"
  | "row-missing"
  | "row-too-many"
  | "row-length"
  | "not-a-number"
  | "number-too-large"
  | "own-block";

/** `line` counts from 1. */
export type ScwReading =
  | { readonly ok: true; readonly matrix: NamedMatrix }
  | { readonly ok: false; readonly reason: ScwFault; readonly line: number };

type Refusal = Extract<ScwReading, { ok: false }>;
/** A section: its lines, and the number of the first of them. */
type Section = { readonly lines: readonly string[]; readonly first: number };
type Descriptor = { readonly name: string; readonly states: string[]; readonly line: number };

const MOST_BYTES = 1_000_000;
const MOST_NAME = 300;
const LARGEST = 1000;
const SECTIONS = 6;

/** Descriptions, colours and comments are skipped: nothing is computed from them. */
export function readScw(bytes: Uint8Array): ScwReading {
  if (bytes.length > MOST_BYTES) return refuse("too-large", 1);
  const text = decodeScw(bytes);
  if (text === null) return refuse("not-text", 1);
  const lines = text.split(/\r\n|\r|\n/);
  const sections = sectionsOf(lines);
  if (!Array.isArray(sections)) return sections;
  const descriptors = descriptorsOf(sections[0]!);
  if (!Array.isArray(descriptors)) return descriptors;
  const cells = cellsOf(sections[SECTIONS - 1]!, descriptors);
  if (!Array.isArray(cells)) return cells;
  return {
    ok: true,
    matrix: {
      title: plain(lines[1] ?? ""),
      descriptors: descriptors.map(({ name, states }) => ({ name, states })),
      cells,
    },
  };
}

/** Line 1 is the program, line 2 the title; the six sections after them end with a line "#" each. */
function sectionsOf(lines: readonly string[]): Section[] | Refusal {
  const sections: Section[] = [];
  let from = 2;
  while (sections.length < SECTIONS) {
    const end = lines.findIndex((line, at) => at >= from && line.trim() === "#");
    if (end < 0) return refuse("unfinished", Math.min(from + 1, lines.length));
    sections.push({ lines: lines.slice(from, end), first: from + 1 });
    from = end + 1;
  }
  return sections;
}

function descriptorsOf({ lines, first }: Section): Descriptor[] | Refusal {
  const descriptors: Descriptor[] = [];
  for (const [at, text] of lines.entries()) {
    const line = first + at;
    const [, mark, rest = ""] = text.match(/^\s*([&-])(.*)$/) ?? [];
    if (!mark) {
      if (text.trim() === "") continue;
      return refuse("unexpected-line", line);
    }
    const name = plain(rest);
    if (name === "") return refuse("no-name", line);
    if (name.length > MOST_NAME) return refuse("name-too-long", line);
    const fault = mark === "&" ? addDescriptor(descriptors, name, line) : addState(descriptors, name);
    if (fault) return refuse(fault, line);
  }
  const empty = descriptors.find(({ states }) => states.length === 0);
  if (empty) return refuse("no-states", empty.line);
  return descriptors.length === 0 ? refuse("no-descriptor", first) : descriptors;
}

function addDescriptor(descriptors: Descriptor[], name: string, line: number): ScwFault | null {
  descriptors.push({ name, states: [], line });
  return descriptors.length > MOST_DESCRIPTORS ? "too-many-descriptors" : null;
}

function addState(descriptors: readonly Descriptor[], name: string): ScwFault | null {
  const states = descriptors.at(-1)?.states;
  if (!states) return "state-without-descriptor";
  states.push(name);
  return states.length > MOST_STATES ? "too-many-states" : null;
}

function cellsOf({ lines, first }: Section, descriptors: readonly Descriptor[]): number[][] | Refusal {
  const width = descriptors.reduce((sum, { states }) => sum + states.length, 0);
  const rows = lines.flatMap((text, at) => (text.trim() === "" ? [] : [{ text, line: first + at }]));
  // Asked first: a row too many or too few makes all that follow look wrong.
  const surplus = rows[width];
  if (surplus) return refuse("row-too-many", surplus.line);
  if (rows.length < width) return refuse("row-missing", first + lines.length);
  const cells: number[][] = [];
  for (const { text, line } of rows) {
    const numbers = text.split(",").map((cell) => (/^\s*[+-]?\d{1,9}\s*$/.test(cell) ? Number(cell) : null));
    if (numbers.length !== width) return refuse("row-length", line);
    if (numbers.includes(null)) return refuse("not-a-number", line);
    const row = numbers as number[];
    if (row.some((number) => Math.abs(number) > LARGEST)) return refuse("number-too-large", line);
    if (hasOwn(descriptors, cells.length, row)) return refuse("own-block", line);
    // Minus nought is nought.
    cells.push(row.map((number) => number + 0));
  }
  const fault = faultOf(matrixOf({ title: "", descriptors, cells }));
  return fault === "too-many-combinations" ? refuse(fault, 3) : cells;
}

/** Whether a row says something about the descriptor that it belongs to. */
function hasOwn(descriptors: readonly Descriptor[], row: number, numbers: readonly number[]): boolean {
  let from = 0;
  for (const { states } of descriptors) {
    if (row < from + states.length)
      return numbers.slice(from, from + states.length).some((number) => number !== 0);
    from += states.length;
  }
  return false;
}

/** A name on one line, without what no screen shows. */
function plain(text: string): string {
  return text.replace(/\p{Cc}/gu, " ").trim();
}

function refuse(reason: ScwFault, line: number): Refusal {
  return { ok: false, reason, line };
}
