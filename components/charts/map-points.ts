export interface MapAxis {
  name: string;
  low: string;
  high: string;
  range: readonly [number, number];
  /** Where the quadrants meet. */
  split: number;
}

export interface MapPoint {
  id: string;
  /** The card's number, F-017. */
  label: string;
  title: string;
  numeral: number | null;
  x: number;
  y: number;
  /** How many have rated it. */
  n: number;
  /** Chosen as a key factor: named first, and in the list beside the map. */
  key?: boolean;
  spotlight?: boolean;
}

/** At most nine things carry a name: key factors first, then what lies furthest to the upper right; the rest are small. */
export function splitNamed(
  points: readonly MapPoint[],
  most: number,
): { named: MapPoint[]; small: MapPoint[] } {
  const order = [...points].sort(
    (a, b) =>
      Number(b.spotlight ?? false) - Number(a.spotlight ?? false) ||
      Number(b.key ?? false) - Number(a.key ?? false) ||
      b.x + b.y - (a.x + a.y) ||
      a.label.localeCompare(b.label),
  );
  return { named: order.slice(0, most), small: order.slice(most) };
}

/** Where a value stands on its axis, 0 to 100. */
export function percentOn(value: number, [min, max]: readonly [number, number]): number {
  return max === min ? 50 : Math.min(100, Math.max(0, ((value - min) / (max - min)) * 100));
}
