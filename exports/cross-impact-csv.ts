import { parse } from "csv-parse/sync";
import * as v from "valibot";
import { crossImpactMatrix, type NamedMatrix } from "#domain/cross-impact.ts";
import { csv } from "./csv.ts";

export type CrossImpactCsvFault =
  | "too-large"
  | "not-csv"
  | "no-matrix"
  | "row-missing"
  | "row-too-many"
  | "row-length"
  | "other-states"
  | "not-a-number"
  | "own-cell";

/** `line` counts the table's rows from 1. */
export type CrossImpactCsv =
  | { readonly ok: true; readonly matrix: NamedMatrix }
  | { readonly ok: false; readonly reason: CrossImpactCsvFault; readonly line: number };

type Refusal = Extract<CrossImpactCsv, { ok: false }>;
type Label = readonly [descriptor: string, state: string];

const mostLetters = 1_000_000;
const largest = 1000;

/** The matrix as a table: row = source, column = target, two columns and two rows of words; own cells and missing ones are empty. */
export function crossImpactCsv({ title, descriptors, cells }: NamedMatrix): string {
  const labels = descriptors.flatMap(({ name, states }, number) =>
    states.map((state) => ({ name: distinct(descriptors, name, number), state, number })),
  );
  const rows = cells.map((row, source) => [
    labels[source]?.name ?? "",
    labels[source]?.state ?? "",
    ...row.map((cell, target) => (labels[source]?.number === labels[target]?.number ? null : cell)),
  ]);
  const head = [title, "", ...labels.map(({ name }) => name)];
  return csv({ head, rows: [["", "", ...labels.map(({ state }) => state)], ...rows] });
}

/** Two descriptors of one name side by side would be read as one. */
function distinct(descriptors: NamedMatrix["descriptors"], name: string, number: number): string {
  const same = descriptors.slice(0, number).filter((other) => other.name === name).length;
  return same === 0 ? name : `${name} (${same + 1})`;
}

/** Reads what `crossImpactCsv` writes, also after somebody has changed numbers in a spreadsheet. */
export function readCrossImpactCsv(text: string): CrossImpactCsv {
  if (text.length > mostLetters) return refuse("too-large", 1);
  const table = tableOf(text);
  if (!table) return refuse("not-csv", 1);
  const [names = [], states = [], ...rows] = table;
  const labels = names.slice(2).map((name, at): Label => [words(name), words(states[at + 2] ?? "")]);
  if (labels.length === 0 || labels.some((label) => label.includes(""))) return refuse("no-matrix", 1);
  const descriptors = descriptorsOf(labels);
  const owners = descriptors.flatMap((descriptor) => descriptor.states.map(() => descriptor));
  const cells: (number | null)[][] = [];
  for (const [source, row] of rows.entries()) {
    const read = rowOf(row, source, labels, owners);
    if (!Array.isArray(read)) return refuse(read, source + 3);
    cells.push(read);
  }
  if (cells.length < labels.length) return refuse("row-missing", cells.length + 3);
  const matrix = { title: words(names[0] ?? ""), descriptors, cells };
  const fits = v.is(crossImpactMatrix, { sizes: descriptors.map((one) => one.states.length), cells });
  return fits ? { ok: true, matrix } : refuse("too-large", 1);
}

function rowOf(
  [name = "", state = "", ...row]: readonly string[],
  source: number,
  labels: readonly Label[],
  owners: readonly unknown[],
): (number | null)[] | CrossImpactCsvFault {
  if (source >= labels.length) return "row-too-many";
  if (row.length !== labels.length) return "row-length";
  if (words(name) !== labels[source]?.[0] || words(state) !== labels[source]?.[1]) return "other-states";
  const numbers = row.map(numberOf);
  if (numbers.some((number, target) => number && owners[target] === owners[source])) return "own-cell";
  const cells = numbers.map((number, target) => (owners[target] === owners[source] ? 0 : number));
  return cells.includes(undefined) ? "not-a-number" : (cells as (number | null)[]);
}

function tableOf(text: string): string[][] | null {
  try {
    const options = { bom: true, delimiter: ";", skip_empty_lines: true, relax_column_count: true };
    return parse(text, options) as string[][];
  } catch {
    return null;
  }
}

/** Neighbours of the same name are states of one descriptor. */
function descriptorsOf(labels: readonly Label[]): NamedMatrix["descriptors"] {
  const descriptors: { name: string; states: string[] }[] = [];
  for (const [name, state] of labels) {
    const last = descriptors.at(-1);
    if (last?.name === name) last.states.push(state);
    else descriptors.push({ name, states: [state] });
  }
  return descriptors;
}

/** Without the apostrophe that keeps words from being calculated. */
function words(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, "").trim();
}

/** Null for an empty cell, undefined for what is no judgement: only halves between -1000 and 1000 are. */
function numberOf(cell: string): number | null | undefined {
  const text = cell.trim();
  if (text === "") return null;
  if (!/^[+-]?\d{1,4}([.,]\d{1,3})?$/.test(text)) return undefined;
  const number = Number(text.replace(",", "."));
  return Number.isInteger(number * 2) && Math.abs(number) <= largest ? number + 0 : undefined;
}

function refuse(reason: CrossImpactCsvFault, line: number): Refusal {
  return { ok: false, reason, line };
}
