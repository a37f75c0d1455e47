/** MICMAC: who moves whom on detours. Ranks by the row and column sums of the powers of the influence matrix. */
import { checkInfluenceMatrix, type InfluenceMatrix } from "./influence.ts";
import { sharedRanks } from "./shared-ranks.ts";

/**
 * How the powers ended. "settled": both rank orders are those of the power before. "acyclic": no influence
 * comes back to where it began, so all detours end somewhere; the last power that is not zero (at most
 * the tenth).
 * "periodic": the same orders take turns up to the tenth. "unsettled": neither within 10
 * powers. "empty": nobody acts on anybody.
 */
export type MicmacEnd = "settled" | "acyclic" | "periodic" | "unsettled" | "empty";

export type IndirectFactor = {
  readonly factor: string;
  /** Ranks by the sums of the power told; 1 is strongest, equals share a rank. */
  readonly activeRank: number;
  readonly passiveRank: number;
  /** Share (0..1) of all sums of that power: the power is normalised. */
  readonly activeShare: number;
  readonly passiveShare: number;
  /** Ranks by the matrix itself, to show who climbs. */
  readonly directActiveRank: number;
  readonly directPassiveRank: number;
};

export type IndirectInfluence = {
  /** In the order of the factors given. */
  readonly factors: readonly IndirectFactor[];
  /** The power k that the ranks come from, 1..10; 0 when the matrix is empty. */
  readonly power: number;
  readonly end: MicmacEnd;
  /** After how many powers the orders come back, 2..5; null unless "periodic". */
  readonly period: number | null;
};

const MOST_POWERS = 10;

/**
 * Indirect influence. Missing cells count 0. Throws as `analyseInfluence` does, and on values that are not
 * whole or half: sums are kept in whole numbers, so that equal sums are equal. Source: MICMAC, with the powers
 * raised until both rank orders repeat.
 */
export function indirectInfluence(factors: readonly string[], matrix: InfluenceMatrix): IndirectInfluence {
  checkInfluenceMatrix(factors, matrix);
  const direct = doubled(matrix);
  const powers = powersOf(direct);
  const { power, end, period } = endOf(powers, isAcyclic(direct));
  const nothing = powerOf(factors.map(() => 0n), factors.map(() => 0n));
  const [first = nothing, last = nothing] = [powers[0], powers[power - 1]];
  return {
    factors: factors.map((factor, index) => ({
      factor,
      activeRank: last.activeRanks[index]!,
      passiveRank: last.passiveRanks[index]!,
      activeShare: shareOf(last.active, index),
      passiveShare: shareOf(last.passive, index),
      directActiveRank: first.activeRanks[index]!,
      directPassiveRank: first.passiveRanks[index]!,
    })),
    power,
    end,
    period,
  };
}

/** Row sums and column sums of one power, and the rank orders they give. */
type Power = {
  readonly active: readonly bigint[];
  readonly passive: readonly bigint[];
  readonly activeRanks: readonly number[];
  readonly passiveRanks: readonly number[];
};
type Whole = readonly (readonly bigint[])[];

/** Twice the matrix, because medians end in .5; ranks and shares stay what they are. */
function doubled(matrix: InfluenceMatrix): Whole {
  return matrix.map((row, at) => row.map((value, to) => BigInt(at === to ? 0 : 2 * (value ?? 0))));
}

/** The powers 1 to 10, as far as they are not zero; the sums of W^k come from those of W^(k-1). */
function powersOf(matrix: Whole): Power[] {
  const turned = transposed(matrix);
  const powers: Power[] = [];
  let [active, passive] = [matrix.map(() => 1n), matrix.map(() => 1n)];
  while (powers.length < MOST_POWERS) {
    active = times(matrix, active);
    passive = times(turned, passive);
    if (active.every((sum) => sum === 0n)) break;
    powers.push(powerOf(active, passive));
  }
  return powers;
}

function powerOf(active: readonly bigint[], passive: readonly bigint[]): Power {
  return {
    active,
    passive,
    activeRanks: sharedRanks(active, mostFirst),
    passiveRanks: sharedRanks(passive, mostFirst),
  };
}

function endOf(powers: readonly Power[], acyclic: boolean): Omit<IndirectInfluence, "factors"> {
  if (powers.length === 0) return { power: 0, end: "empty", period: null };
  const settled = powers.findIndex((power, at) => at > 0 && isSameOrder(power, powers[at - 1]!));
  if (settled > 0) return { power: settled + 1, end: "settled", period: null };
  if (acyclic) return { power: powers.length, end: "acyclic", period: null };
  const period = periodOf(powers);
  return { power: powers.length, end: period === null ? "unsettled" : "periodic", period };
}

/** The shortest turn that the orders take twice in the last powers. */
function periodOf(powers: readonly Power[]): number | null {
  for (let period = 2; period * 2 <= powers.length; period += 1) {
    const lastTurn = powers.slice(-period);
    const turnBefore = powers.slice(-2 * period, -period);
    if (lastTurn.every((power, at) => isSameOrder(power, turnBefore[at]!))) return period;
  }
  return null;
}

/** A graph of n factors without a cycle has no way of n steps. */
function isAcyclic(matrix: Whole): boolean {
  let ways = matrix.map(() => 1n);
  for (const _ of matrix) ways = times(matrix, ways).map((sum) => (sum > 0n ? 1n : 0n));
  return ways.every((sum) => sum === 0n);
}

function isSameOrder(a: Power, b: Power): boolean {
  const isSame = (left: readonly number[], right: readonly number[]) =>
    left.every((rank, at) => rank === right[at]);
  return isSame(a.activeRanks, b.activeRanks) && isSame(a.passiveRanks, b.passiveRanks);
}

function times(matrix: Whole, vector: readonly bigint[]): bigint[] {
  return matrix.map((row) => row.reduce((sum, value, at) => sum + value * vector[at]!, 0n));
}

function transposed(matrix: Whole): Whole {
  return matrix.map((_, column) => matrix.map((row) => row[column]!));
}

function mostFirst(a: bigint, b: bigint): number {
  return a === b ? 0 : a > b ? -1 : 1;
}

/** Divided as whole numbers first: the sums themselves may be larger than a number can hold exactly. */
function shareOf(sums: readonly bigint[], index: number): number {
  const all = sums.reduce((total, one) => total + one, 0n);
  const parts = 1_000_000_000_000n;
  return all === 0n ? 0 : Number((sums[index]! * parts) / all) / Number(parts);
}
