/** At most nine marks get a label, the important ones first; a label touches nothing but air. */

export type Side = "right" | "left" | "up" | "down";

/** A mark in the plane: x to the right and y upwards, both 0..1; the label's size in plane heights. */
export type LabelPoint = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** All lengths in plane heights. */
export type LabelOptions = {
  /** Width of the plane divided by its height. */
  readonly aspect: number;
  /** Radius of a labelled mark. */
  readonly markRadius: number;
  /** Radius of a mark without a label; half of the other unless told. */
  readonly smallMarkRadius?: number;
  /** Free space around labels; half a mark's radius unless told. */
  readonly gap?: number;
  /** At most nine. */
  readonly maxLabels?: number;
};

/**
 * Where a label lies: its lower left corner, x and width in plane widths, y and height in plane heights
 * (0..1).
 */
export type PlacedLabel = {
  readonly id: string;
  readonly side: Side;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** `unlabelled` become small marks. */
export type LabelPlan = { readonly labels: readonly PlacedLabel[]; readonly unlabelled: readonly string[] };

const MOST_LABELS = 9;
/** In the order in which readers look for a label; their position is their cost. */
const SIDES: readonly Side[] = ["right", "left", "up", "down"];
/** Dearer than the worst sides of all nine labels together. */
const NO_LABEL = 10_000;
/**
 * Per place in the order of importance: dearer than the sides, so the more important mark keeps its label.
 */
const IMPORTANCE = 100;

/**
 * Finds the sides for which most labels fit, and among those the most readable ones. `points` come in the
 * order of their importance: the first nine are tried together, and a later one takes a place that is left
 * over.
 */
export function placeLabels(points: readonly LabelPoint[], options: LabelOptions): LabelPlan {
  const plane = planeOf(points, options);
  const first = points.slice(0, plane.maxLabels);
  const placed = bestCombination(first.map((point) => freeBoxes(point, plane, new Set(first))));
  for (const point of points.slice(plane.maxLabels)) {
    if (placed.length >= plane.maxLabels) break;
    const reached = placed.some((box) =>
      touchesMark(box, circleOf(point, plane.markRadius, plane), plane.gap),
    );
    const box = freeBoxes(point, plane, new Set([...first, point])).find(
      (free) => !placed.some((other) => overlap(free, other)),
    );
    if (!reached && box) placed.push(box);
  }
  const labelled = new Set(placed.map((box) => box.point.id));
  return {
    labels: placed.map(({ point, side, left, bottom }) => ({
      id: point.id,
      side,
      x: left / plane.aspect,
      y: bottom,
      width: point.width / plane.aspect,
      height: point.height,
    })),
    unlabelled: points.filter((point) => !labelled.has(point.id)).map((point) => point.id),
  };
}

type Plane = Required<LabelOptions> & { readonly points: readonly LabelPoint[] };
type Circle = { readonly x: number; readonly y: number; readonly radius: number };
type Box = {
  readonly point: LabelPoint;
  readonly side: Side;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
};

function planeOf(points: readonly LabelPoint[], options: LabelOptions): Plane {
  const { aspect, markRadius, smallMarkRadius = markRadius / 2, gap = markRadius / 2 } = options;
  return {
    points,
    aspect,
    markRadius,
    smallMarkRadius,
    gap,
    maxLabels: Math.min(options.maxLabels ?? MOST_LABELS, MOST_LABELS),
  };
}

/**
 * The boxes of a point's label that touch no border and no mark; marks of `labelled` points are drawn large.
 */
function freeBoxes(point: LabelPoint, plane: Plane, labelled: ReadonlySet<LabelPoint>): Box[] {
  return SIDES.map((side) => boxOf(point, side, plane)).filter(
    (box) =>
      box.left >= 0 &&
      box.bottom >= 0 &&
      box.right <= plane.aspect &&
      box.top <= 1 &&
      plane.points.every((other) => {
        const radius = labelled.has(other) ? plane.markRadius : plane.smallMarkRadius;
        return other === point || !touchesMark(box, circleOf(other, radius, plane), plane.gap / 2);
      }),
  );
}

function boxOf(point: LabelPoint, side: Side, { aspect, markRadius, gap }: Plane): Box {
  const { width, height } = point;
  const away = markRadius + gap;
  const middle = { left: point.x * aspect - width / 2, bottom: point.y - height / 2 };
  const { left, bottom } = {
    right: { ...middle, left: point.x * aspect + away },
    left: { ...middle, left: point.x * aspect - away - width },
    up: { ...middle, bottom: point.y + away },
    down: { ...middle, bottom: point.y - away - height },
  }[side];
  return { point, side, left, bottom, right: left + width, top: bottom + height };
}

/**
 * Tries all sides of all labels, and gives a branch up as soon as it costs more than the best plan so far.
 */
function bestCombination(choices: readonly (readonly Box[])[]): Box[] {
  let best: { cost: number; boxes: readonly Box[] } = { cost: Number.POSITIVE_INFINITY, boxes: [] };
  const search = (at: number, boxes: readonly Box[], cost: number): void => {
    if (cost >= best.cost) return;
    const boxesHere = choices[at];
    if (!boxesHere) {
      best = { cost, boxes };
      return;
    }
    for (const box of boxesHere) {
      if (!boxes.some((other) => overlap(box, other)))
        search(at + 1, [...boxes, box], cost + SIDES.indexOf(box.side));
    }
    search(at + 1, boxes, cost + NO_LABEL + IMPORTANCE * (choices.length - at));
  };
  search(0, [], 0);
  return [...best.boxes];
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;
}

function circleOf(point: LabelPoint, radius: number, { aspect }: Plane): Circle {
  return { x: point.x * aspect, y: point.y, radius };
}

function touchesMark(box: Box, mark: Circle, gap: number): boolean {
  const dx = mark.x - Math.min(Math.max(mark.x, box.left), box.right);
  const dy = mark.y - Math.min(Math.max(mark.y, box.bottom), box.top);
  return Math.hypot(dx, dy) < mark.radius + gap;
}
