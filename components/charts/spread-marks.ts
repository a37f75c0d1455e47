export interface Point {
  x: number;
  y: number;
}

const ROUNDS = 60;

/** Marks that would cover each other step apart, as little as it takes, and stay inside the plane. */
export function spreadMarks(
  points: readonly Point[],
  plane: { width: number; height: number; mark: number },
): Point[] {
  const centres = points.map(({ x, y }) => ({ x, y }));
  const apart = plane.mark * 1.1;
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    for (const [index, one] of centres.entries()) {
      for (const two of centres.slice(index + 1)) moved = pushApart(one, two, apart) || moved;
    }
    for (const centre of centres) {
      centre.x = within(centre.x, plane.mark / 2, plane.width - plane.mark / 2);
      centre.y = within(centre.y, plane.mark / 2, plane.height - plane.mark / 2);
    }
    if (!moved) break;
  }
  return centres;
}

function pushApart(one: Point, two: Point, apart: number): boolean {
  const overX = apart - Math.abs(two.x - one.x);
  const overY = apart - Math.abs(two.y - one.y);
  if (overX <= 0 || overY <= 0) return false;
  const axis = overX <= overY ? "x" : "y";
  const half = Math.min(overX, overY) / 2 + 0.01;
  const direction = two[axis] >= one[axis] ? 1 : -1;
  one[axis] -= half * direction;
  two[axis] += half * direction;
  return true;
}

function within(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
