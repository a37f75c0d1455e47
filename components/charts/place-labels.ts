import { type Box, closest, grow, overlap, segmentHits, segmentsCross } from "./boxes.ts";
import {
  type Candidate,
  type LabelAlign,
  type LabelledMark,
  labelCandidates,
  type PlaneBox,
} from "./label-candidates.ts";
import { type Point, spreadMarks } from "./spread-marks.ts";

export interface PlacedLabel {
  id: string;
  /** Where the mark is drawn: it steps aside when marks would cover each other; a line then leads to the true point. */
  mark: Point & { moved: boolean };
  label: Box;
  align: LabelAlign;
  /** Stands away from its mark, so a line has to lead to it. */
  far: boolean;
}

const ROUNDS = 12;
/** Puts every label beside its mark without covering another one: all places are weighed, and weighed again in rounds. */
export function placeLabels(marks: readonly LabelledMark[], plane: PlaneBox): PlacedLabel[] {
  const centres = spreadMarks(marks, plane);
  const boxes = centres.map((centre, index) => around(centre, plane.mark + 2 * (marks[index]?.frame ?? 0)));
  const options = marks.map((mark, index) => labelCandidates(mark, centres[index] ?? mark, plane));
  const chosen: (Candidate | undefined)[] = marks.map(() => undefined);
  for (let round = 0; round < ROUNDS; round += 1) {
    let changed = false;
    marks.forEach((_, index) => {
      const others = chosen.flatMap((option, other) =>
        option === undefined || other === index ? [] : [{ option, centre: centres[other] ?? { x: 0, y: 0 } }],
      );
      const centre = centres[index] ?? { x: 0, y: 0 };
      const best = cheapest(options[index] ?? [], (option) =>
        cost(option, centre, index, others, boxes, plane),
      );
      changed ||= best !== chosen[index];
      chosen[index] = best;
    });
    if (!changed) break;
  }
  return marks.flatMap((mark, index) => {
    const option = chosen[index];
    const centre = centres[index];
    if (option === undefined || centre === undefined) return [];
    const moved = Math.hypot(centre.x - mark.x, centre.y - mark.y) > plane.mark * 0.3;
    return [
      { id: mark.id, mark: { ...centre, moved }, label: option.label, align: option.align, far: option.far },
    ];
  });
}

interface Neighbour {
  option: Candidate;
  centre: Point;
}

function cost(
  option: Candidate,
  centre: Point,
  own: number,
  others: readonly Neighbour[],
  marks: readonly Box[],
  plane: PlaneBox,
): number {
  const label = grow(option.label, plane.gap / 3);
  const sum = (boxes: readonly Box[]) => boxes.reduce((total, box) => total + overlap(label, box), 0);
  const labels = others.map((other) => other.option.label);
  const foreign = marks.filter((_, index) => index !== own);
  return (
    option.effort +
    9 * (sum(labels) + sum(marks)) +
    0.5 * sum(plane.obstacles) +
    0.05 * sum(plane.lines) +
    leaderCost(option, centre, others, labels, foreign)
  );
}

/** A line through somebody else's mark, label or line leads the eye astray. */
function leaderCost(
  option: Candidate,
  centre: Point,
  others: readonly Neighbour[],
  labels: readonly Box[],
  marks: readonly Box[],
): number {
  const line = option.far ? ([centre, closest(centre, option.label)] as const) : null;
  let paid = 0;
  for (const other of others) {
    if (!other.option.far) continue;
    const end = closest(other.centre, other.option.label);
    if (segmentHits(other.centre, end, option.label)) paid += 600;
    if (line && segmentsCross(line[0], line[1], other.centre, end)) paid += 300;
  }
  if (line === null) return paid;
  const hits = (boxes: readonly Box[]) => boxes.filter((box) => segmentHits(line[0], line[1], box)).length;
  return paid + 600 * hits(labels) + 1500 * hits(marks);
}

function cheapest(
  options: readonly Candidate[],
  price: (option: Candidate) => number,
): Candidate | undefined {
  let best: Candidate | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const option of options) {
    const paid = price(option);
    if (paid < lowest) {
      lowest = paid;
      best = option;
    }
  }
  return best;
}

function around({ x, y }: Point, edge: number): Box {
  return { left: x - edge / 2, top: y - edge / 2, width: edge, height: edge };
}
