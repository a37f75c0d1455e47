/**
 * The matrix of a cross-impact balance analysis (Weimer-Jehle 2006, Technological Forecasting and Social Change 73), and
 * the flat form that everything here computes on.
 */

/**
 * How each state of one descriptor pulls the states of the others: `cells[source][target]`, both counted through all
 * states of all descriptors in order; row = source, column = target. Usually whole numbers from -3 (strongly against) to 3;
 * medians may end in .5; null is missing and counts 0. Blocks of a descriptor on itself hold only 0 or null.
 */
export type CrossImpactMatrix = {
  /** How many states each descriptor has. */
  readonly sizes: readonly number[];
  readonly cells: readonly (readonly (number | null)[])[];
};

/** One state of each descriptor, counted from 0. */
export type Scenario = ArrayLike<number>;

export type MatrixFault =
  | "no-descriptor"
  | "too-many-descriptors"
  | "too-many-states"
  | "too-many-combinations"
  | "not-square"
  | "bad-cell"
  | "own-block";

/** Whole numbers only: judgements of a matrix with halves are doubled, and results are halved again (`scale`). */
export type Prepared = {
  readonly sizes: Int32Array;
  /** Where the states of each descriptor begin. */
  readonly offsets: Int32Array;
  /** The number of all states. */
  readonly width: number;
  /** Row by row. */
  readonly cells: Int32Array;
  readonly scale: 1 | 2;
  readonly combinations: number;
  /** Share (0..1) of the cells that were judged. */
  readonly coverage: number;
};

export const MOST_DESCRIPTORS = 30;
export const MOST_STATES = 12;
const LARGEST_CELL = 1000;

/** Why this is no matrix to compute with, or null. */
export function faultOf({ sizes, cells }: CrossImpactMatrix): MatrixFault | null {
  if (sizes.length === 0) return "no-descriptor";
  if (sizes.length > MOST_DESCRIPTORS) return "too-many-descriptors";
  if (!sizes.every((size) => Number.isInteger(size) && size >= 1 && size <= MOST_STATES))
    return "too-many-states";
  // Beyond this a combination has no exact number any more, and no search ends.
  if (combinationsOf(sizes) > Number.MAX_SAFE_INTEGER) return "too-many-combinations";
  const owners = ownersOf(sizes);
  const isSquare = cells.length === owners.length && cells.every((row) => row.length === owners.length);
  if (!isSquare) return "not-square";
  for (const [source, row] of cells.entries())
    for (const [target, cell] of row.entries()) {
      if (!isJudgement(cell)) return "bad-cell";
      if (cell && owners[source] === owners[target]) return "own-block";
    }
  return null;
}

/** How many scenarios there are. */
export function combinationsOf(sizes: readonly number[]): number {
  return sizes.reduce((product, size) => product * size, 1);
}

/** Throws a RangeError when the matrix has a fault: ask `faultOf` first about what comes from outside. */
export function prepare(matrix: CrossImpactMatrix): Prepared {
  const fault = faultOf(matrix);
  if (fault) throw new RangeError(`no matrix to compute with: ${fault}`);
  const width = matrix.cells.length;
  const all = matrix.cells.flat();
  const scale = all.every((cell) => Number.isInteger(cell ?? 0)) ? 1 : 2;
  return {
    sizes: Int32Array.from(matrix.sizes),
    offsets: offsetsOf(matrix.sizes),
    width,
    cells: Int32Array.from(all, (cell) => (cell ?? 0) * scale),
    scale,
    combinations: combinationsOf(matrix.sizes),
    coverage: coverageOf(matrix),
  };
}

/** The share (0..1) of the cells between different descriptors that were judged; 1 when there are none. */
export function coverageOf({ sizes, cells }: CrossImpactMatrix): number {
  const owners = ownersOf(sizes);
  const judged = cells.flatMap((row, source) => row.filter((_, target) => owners[source] !== owners[target]));
  return judged.length === 0 ? 1 : judged.filter((cell) => cell !== null).length / judged.length;
}

/** Which descriptor each state belongs to. */
export function ownersOf(sizes: readonly number[]): number[] {
  return sizes.flatMap((size, descriptor) => Array<number>(size).fill(descriptor));
}

function offsetsOf(sizes: readonly number[]): Int32Array {
  const offsets = new Int32Array(sizes.length);
  for (let at = 1; at < sizes.length; at += 1) offsets[at] = offsets[at - 1]! + sizes[at - 1]!;
  return offsets;
}

function isJudgement(cell: number | null): boolean {
  return cell === null || (Number.isInteger(cell * 2) && Math.abs(cell) <= LARGEST_CELL);
}
