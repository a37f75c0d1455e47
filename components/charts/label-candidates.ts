import type { Box } from "./boxes.ts";
import type { Point } from "./spread-marks.ts";

export interface LabelledMark {
  id: string;
  /** Centre of the true point, px from the plane's left and top. */
  x: number;
  y: number;
  label: { width: number; height: number };
  /** Its frame (spotlight) takes so much more room on each side. */
  frame?: number;
}

export interface PlaneBox {
  width: number;
  height: number;
  /** Edge of a named mark. */
  mark: number;
  gap: number;
  /** Small marks, quadrant names: labels should not cover them. */
  obstacles: readonly Box[];
  /** Split lines: better not crossed, but not forbidden. */
  lines: readonly Box[];
}

export type LabelAlign = "start" | "end" | "middle";

export interface Candidate {
  label: Box;
  align: LabelAlign;
  far: boolean;
  /** Right of the mark reads best, then left, below, above; far ones last. */
  effort: number;
}

const NEAR: readonly [angle: number, effort: number][] = [
  [0, 0],
  [180, 4],
  [90, 8],
  [270, 9],
  [30, 6],
  [330, 6],
  [150, 10],
  [210, 10],
];

/** Every place a label could take inside the plane: beside its mark, or further off with a line. */
export function labelCandidates(mark: LabelledMark, centre: Point, plane: PlaneBox): Candidate[] {
  const base = plane.mark / 2 + plane.gap + (mark.frame ?? 0);
  const near = NEAR.map(([angle, effort]) => at(mark, centre, base, angle, effort, false));
  const far = [1.5, 2.2, 3, 4, 5.2, 6.5, 8].flatMap((ring, step) =>
    Array.from({ length: 16 }, (_, turn) => at(mark, centre, base * ring, turn * 22.5, 60 + step * 40, true)),
  );
  return [...near, ...far].filter(({ label }) => inside(label, plane));
}

/** The label's nearest edge touches a circle around the mark. */
function at(
  { label }: LabelledMark,
  centre: Point,
  reach: number,
  angle: number,
  effort: number,
  far: boolean,
): Candidate {
  const { width, height } = label;
  const x = Math.cos((angle * Math.PI) / 180);
  const y = Math.sin((angle * Math.PI) / 180);
  const align: LabelAlign = x > 0.3 ? "start" : x < -0.3 ? "end" : "middle";
  const side = align === "start" ? 0 : align === "end" ? -width : -width / 2;
  const level =
    Math.abs(y) < 0.2 ? -height / 2 : y > 0 ? (far ? 0 : align === "middle" ? 0 : -height * 0.2) : 0;
  const above = y < -0.2 ? -height * (far || align === "middle" ? 1 : 0.8) : 0;
  return {
    label: { left: centre.x + reach * x + side, top: centre.y + reach * y + level + above, width, height },
    align,
    far,
    effort,
  };
}

function inside(box: Box, plane: PlaneBox): boolean {
  return (
    box.left >= 0 &&
    box.top >= 0 &&
    box.left + box.width <= plane.width &&
    box.top + box.height <= plane.height
  );
}
