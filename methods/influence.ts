/** Influence analysis (Vester): who moves the system, who is moved, and where to begin. */
import { sharedRanks } from "./shared-ranks.ts";
import { mean, median } from "./statistics.ts";

/**
 * Row acts on column, 0 (not) to 3 (strongly), medians may end in .5: "if the row changes, how much does the
 * column change?" Null has no result yet and counts 0. The diagonal is never read.
 */
export type InfluenceMatrix = readonly (readonly (number | null)[])[];

/** aktiv, reaktiv, kritisch, puffernd. */
export type InfluenceRole = "active" | "reactive" | "critical" | "buffering";

/** Where the plane of active and passive sums is divided; the picture names which. */
export type InfluenceSplit = "mean" | "median";

/** AS/PS; "infinite" when PS = 0 < AS, null (undefined) when both are 0. A word, because JSON has no infinity. */
export type Quotient = number | "infinite" | null;

export type InfluenceFactor = {
  readonly factor: string;
  /** AS, the sum of the row, and PS, the sum of the column: 0..3(n-1). */
  readonly activeSum: number;
  readonly passiveSum: number;
  /** The sums divided by 3(n-1), 0..1, to compare matrices of different sizes. */
  readonly activeShare: number;
  readonly passiveShare: number;
  /** AS/PS: the leverage. */
  readonly quotient: Quotient;
  /** P = AS x PS: how much it is woven in. */
  readonly product: number;
  readonly role: InfluenceRole;
  /** 1 moves most while being moved least; equal quotients share the rank. */
  readonly leverageRank: number;
  /** Cells of its row and column without a result, of 2(n-1). */
  readonly missing: number;
};

export type InfluenceAnalysis = {
  /** In the order of the factors given. */
  readonly factors: readonly InfluenceFactor[];
  /** Ids by leverage rank; within a rank in the order given, which means nothing. */
  readonly leverage: readonly string[];
  /** Where the lines lie; on the line counts as high. */
  readonly split: { readonly at: InfluenceSplit; readonly active: number; readonly passive: number };
  /** Checksum: all active sums and all passive sums are this same number. */
  readonly total: number;
  /** Share (0..1) of the n(n-1) cells with a result. */
  readonly coverage: number;
};

export const STRONGEST_INFLUENCE = 3;

/** The matrix of some factors; `judged` is asked once per cell, never for the diagonal. */
export function influenceMatrix(
  factors: readonly string[],
  judged: (source: string, target: string) => number | null,
): InfluenceMatrix {
  return factors.map((source) =>
    factors.map((target) => (source === target ? null : judged(source, target))),
  );
}

/**
 * Sums, quotients, products and roles. Throws when the matrix is not as long and wide as there are factors, or
 * holds anything but 0..3 and null. Source: Vester, Papiercomputer.
 */
export function analyseInfluence(
  factors: readonly string[],
  matrix: InfluenceMatrix,
  at: InfluenceSplit = "mean",
): InfluenceAnalysis {
  checkInfluenceMatrix(factors, matrix);
  const sums = factors.map((factor, index) => sumsOf(factor, index, matrix));
  const line = at === "mean" ? mean : median;
  const split = {
    at,
    active: line(sums.map((one) => one.activeSum)) ?? 0,
    passive: line(sums.map((one) => one.passiveSum)) ?? 0,
  };
  const ranks = sharedRanks(sums, byLeverage);
  const most = STRONGEST_INFLUENCE * (factors.length - 1);
  const analysed = sums.map((one, index) => ({
    ...one,
    activeShare: most > 0 ? one.activeSum / most : 0,
    passiveShare: most > 0 ? one.passiveSum / most : 0,
    role: roleOf(one.activeSum >= split.active, one.passiveSum >= split.passive),
    leverageRank: ranks[index]!,
  }));
  const cells = factors.length * (factors.length - 1);
  // Every missing cell is missed by its row and by its column.
  const missing = sums.reduce((all, one) => all + one.missing, 0) / 2;
  return {
    factors: analysed,
    leverage: [...analysed].sort((a, b) => a.leverageRank - b.leverageRank).map((one) => one.factor),
    split,
    total: sums.reduce((all, one) => all + one.activeSum, 0),
    coverage: cells > 0 ? (cells - missing) / cells : 0,
  };
}

/** Throws on a matrix that does not belong to these factors. */
export function checkInfluenceMatrix(factors: readonly string[], matrix: InfluenceMatrix): void {
  const n = factors.length;
  if (matrix.length !== n || matrix.some((row) => row.length !== n))
    throw new RangeError(`not a matrix of ${n} x ${n}`);
  for (const [at, row] of matrix.entries())
    for (const [to, value] of row.entries())
      if (at !== to && value !== null && !(value >= 0 && value <= STRONGEST_INFLUENCE))
        throw new RangeError(`${value} is no influence from 0 to ${STRONGEST_INFLUENCE}`);
}

function sumsOf(factor: string, index: number, matrix: InfluenceMatrix) {
  const others = <T>(line: readonly T[]): T[] => line.filter((_, at) => at !== index);
  const row = others(matrix[index]!);
  const column = others(matrix.map((line) => line[index]!));
  const activeSum = sum(row);
  const passiveSum = sum(column);
  return {
    factor,
    activeSum,
    passiveSum,
    quotient: quotientOf(activeSum, passiveSum),
    product: activeSum * passiveSum,
    missing: [...row, ...column].filter((value) => value === null).length,
  };
}

function quotientOf(active: number, passive: number): Quotient {
  if (passive > 0) return active / passive;
  return active > 0 ? "infinite" : null;
}

/** Infinite first, undefined last. */
function byLeverage(a: { readonly quotient: Quotient }, b: { readonly quotient: Quotient }): number {
  const [left, right] = [sortable(a.quotient), sortable(b.quotient)];
  return left === right ? 0 : right - left;
}

function sortable(quotient: Quotient): number {
  if (quotient === null) return -1;
  return quotient === "infinite" ? Number.POSITIVE_INFINITY : quotient;
}

function roleOf(isActive: boolean, isPassive: boolean): InfluenceRole {
  if (isActive) return isPassive ? "critical" : "active";
  return isPassive ? "reactive" : "buffering";
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((all, value) => all + (value ?? 0), 0);
}
