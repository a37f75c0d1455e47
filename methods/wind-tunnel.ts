/** Options against scenarios (wind tunnel): what holds in every future, and what is a bet on one. */
import { answered } from "./statistics.ts";

/** Medians of the raters, by option (rows) and scenario (columns), usually -2..+2; null has no result. */
export type EffectMatrix = readonly (readonly (number | null)[])[];

/** Holds in every future, in most, only in one while another turns it into harm, none of these. */
export type OptionClass = "no-regret" | "hedged" | "bet" | "rest";

export type TestedOption = {
  readonly option: string;
  /** Its effect in each scenario that counts, in their order. */
  readonly effects: readonly number[];
  /** In each scenario that counts: the best option's effect there minus its own, 0 or more. */
  readonly regrets: readonly number[];
  readonly worst: number;
  readonly mean: number;
  readonly best: number;
  readonly maxRegret: number;
  /** In how many scenarios its effect is at least the threshold. */
  readonly holdsIn: number;
  readonly optionClass: OptionClass;
};

export type WindTunnel = {
  /** The options compared, in the order given. Empty when no scenario counts. */
  readonly options: readonly TestedOption[];
  /** Options without any result: not compared, so that they cost no scenario. */
  readonly unrated: readonly string[];
  /** The scenarios that count: rated for all options compared. */
  readonly scenarios: readonly string[];
  /** The others: some option has no result there yet. */
  readonly leftOut: readonly string[];
  readonly threshold: number;
  /** The least of the largest regrets, and all options that have it; null when nothing is compared. */
  readonly minimaxRegret: BestOptions | null;
};

/** Ties are sets: all options with the best value, in the order given. */
export type BestOptions = { readonly value: number; readonly options: readonly string[] };

/** By which number options are compared; of regret less is better. */
export type OptionMeasure = "worst" | "mean" | "best" | "maxRegret" | "holdsIn";

export type WindTunnelOptions = {
  /** From this effect on an option holds in a scenario. */
  readonly threshold: number;
  /** From this effect on it does very well there: half way to the best step counts. */
  readonly veryGood: number;
};

export const WIND_TUNNEL_OPTIONS: WindTunnelOptions = { threshold: 1, veryGood: 1.5 };

/**
 * Worst, mean, best, regret and class of each option. The classes, the first that fits: "no-regret": the
 * threshold (1) is met in all scenarios that count. "hedged": in most, that is in more than half of them.
 * "bet": at least `veryGood` (1.5) in one and negative (below 0) in another. "rest". Regret depends on all
 * options compared: one more option can change who has the least, so reckon again and log it. Throws when the
 * matrix does not fit the options and scenarios. Source: robust choice by minimax regret; what "most" and "very
 * good" mean and the order of the classes are settled here.
 */
export function windTunnel(
  options: readonly string[],
  scenarios: readonly string[],
  effects: EffectMatrix,
  settings: WindTunnelOptions = WIND_TUNNEL_OPTIONS,
): WindTunnel {
  checkShape(options, scenarios, effects);
  const rated = options
    .map((option, at) => ({ option, row: effects[at]! }))
    .filter(({ row }) => row.some((effect) => effect !== null));
  const counts = scenarios.map((_, at) => rated.length > 0 && rated.every(({ row }) => row[at] !== null));
  const compared = counts.includes(true)
    ? rated.map(({ option, row }) => ({
        option,
        effects: answered(row.filter((_, at) => counts[at])),
      }))
    : [];
  const tested = testAll(compared, settings);
  return {
    options: tested,
    unrated: options.filter((option) => !rated.some((one) => one.option === option)),
    scenarios: scenarios.filter((_, at) => counts[at]),
    leftOut: scenarios.filter((_, at) => !counts[at]),
    threshold: settings.threshold,
    minimaxRegret: bestOptions(tested, "maxRegret"),
  };
}

/** All options with the best value of one measure: maximin by "worst", maximax by "best"; null without options. */
export function bestOptions(tested: readonly TestedOption[], by: OptionMeasure): BestOptions | null {
  if (tested.length === 0) return null;
  const values = tested.map((one) => one[by]);
  const value = by === "maxRegret" ? Math.min(...values) : Math.max(...values);
  return { value, options: tested.filter((one) => one[by] === value).map((one) => one.option) };
}

type Compared = { readonly option: string; readonly effects: readonly number[] };

function testAll(compared: readonly Compared[], settings: WindTunnelOptions): TestedOption[] {
  return compared.map(({ option, effects }) => {
    const regrets = effects.map(
      (effect, at) => Math.max(...compared.map((other) => other.effects[at]!)) - effect,
    );
    return {
      option,
      effects,
      regrets,
      worst: Math.min(...effects),
      mean: effects.reduce((sum, effect) => sum + effect, 0) / effects.length,
      best: Math.max(...effects),
      maxRegret: Math.max(...regrets),
      holdsIn: effects.filter((effect) => effect >= settings.threshold).length,
      optionClass: classOf(effects, settings),
    };
  });
}

function classOf(effects: readonly number[], { threshold, veryGood }: WindTunnelOptions): OptionClass {
  const holdsIn = effects.filter((effect) => effect >= threshold).length;
  if (holdsIn === effects.length) return "no-regret";
  if (holdsIn * 2 > effects.length) return "hedged";
  return Math.max(...effects) >= veryGood && Math.min(...effects) < 0 ? "bet" : "rest";
}

function checkShape(options: readonly string[], scenarios: readonly string[], effects: EffectMatrix): void {
  if (effects.length !== options.length || effects.some((row) => row.length !== scenarios.length))
    throw new RangeError(`not a matrix of ${options.length} x ${scenarios.length}`);
}
