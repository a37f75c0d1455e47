export interface RankedValue {
  /** 1-based; equal values share it. */
  rank: number;
  tied: boolean;
}

/** Equal values share a rank and are marked: an order that the votes do not give must not be read into them. */
export function shareRanks(values: readonly number[]): RankedValue[] {
  return values.map((value) => ({
    rank: 1 + values.filter((other) => other > value).length,
    tied: values.filter((other) => other === value).length > 1,
  }));
}

interface Weighed {
  value: number;
  minus?: number;
}

export interface RankedBars<Item> {
  ranked: (RankedValue & { item: Item })[];
  /** What the longest bar stands for, to either side; at least 1, so that a vote without votes draws nothing. */
  longest: number;
  twoSided: boolean;
}

/** Ranks by what is left after points against. */
export function rankBars<Item extends Weighed>(items: readonly Item[]): RankedBars<Item> {
  const ranks = shareRanks(items.map((item) => item.value - (item.minus ?? 0)));
  return {
    ranked: items.map((item, index) => ({ item, ...(ranks[index] ?? { rank: index + 1, tied: false }) })),
    longest: Math.max(1, ...items.flatMap((item) => [item.value, item.minus ?? 0])),
    twoSided: items.some((item) => item.minus !== undefined),
  };
}
