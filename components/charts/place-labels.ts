export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

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

export interface PlacedLabel {
  id: string;
  /** Where the mark is drawn: moved a little when marks would cover each other; a line leads to the true point. */
  mark: { x: number; y: number; moved: boolean };
  label: Box;
  align: "start" | "end" | "middle";
  /** Far from its mark, so a line has to lead to it. */
  far: boolean;
}

/** Puts every label beside its mark without covering another one: all candidates are weighed, then improved in rounds. */
export function placeLabels(marks: readonly LabelledMark[], plane: PlaneBox): PlacedLabel[] {
  const centres = spreadMarks(marks, plane);
  const options = marks.map((mark, index) => candidates(mark, centres[index] ?? mark, plane));
  const markBoxes = centres.map((centre) => around(centre, plane.mark));
  const chosen: number[] = marks.map(() => 0);
  for (let round = 0; round < 6; round += 1) {
    let changed = false;
    marks.forEach((_, index) => {
      const others = chosen.flatMap((choice, other) => {
        const box = options[other]?.[choice]?.label;
        return other === index || box === undefined || (round === 0 && other > index) ? [] : [box];
      });
      const costs = (options[index] ?? []).map((option) => cost(option, others, markBoxes, plane));
      const best = costs.indexOf(Math.min(...costs));
      changed ||= best !== chosen[index];
      chosen[index] = best;
    });
    if (!changed && round > 0) break;
  }
  return marks.flatMap((mark, index) => {
    const option = options[index]?.[chosen[index] ?? 0];
    const centre = centres[index];
    if (option === undefined || centre === undefined) return [];
    const moved = Math.hypot(centre.x - mark.x, centre.y - mark.y) > plane.mark * 0.25;
    return [
      { id: mark.id, mark: { ...centre, moved }, label: option.label, align: option.align, far: option.far },
    ];
  });
}

/** Marks that would cover each other step apart, as little as it takes and never beyond the plane. */
function spreadMarks(marks: readonly LabelledMark[], plane: PlaneBox): { x: number; y: number }[] {
  const centres = marks.map(({ x, y }) => ({ x, y }));
  const apart = plane.mark * 1.08;
  for (let round = 0; round < 40; round += 1) {
    let moved = false;
    for (let a = 0; a < centres.length; a += 1) {
      for (let b = a + 1; b < centres.length; b += 1) {
        const one = centres[a];
        const two = centres[b];
        if (one === undefined || two === undefined) continue;
        const overX = apart - Math.abs(two.x - one.x);
        const overY = apart - Math.abs(two.y - one.y);
        if (overX <= 0 || overY <= 0) continue;
        const axis = overX <= overY ? "x" : "y";
        const half = Math.min(overX, overY) / 2 + 0.01;
        const direction = two[axis] >= one[axis] ? 1 : -1;
        one[axis] -= half * direction;
        two[axis] += half * direction;
        moved = true;
      }
    }
    for (const centre of centres) {
      centre.x = Math.min(plane.width, Math.max(0, centre.x));
      centre.y = Math.min(plane.height, Math.max(0, centre.y));
    }
    if (!moved) break;
  }
  return centres;
}

interface Candidate {
  label: Box;
  align: PlacedLabel["align"];
  far: boolean;
  /** Right of the mark reads best, then left, below, above; far ones last. */
  effort: number;
}

function candidates(mark: LabelledMark, centre: { x: number; y: number }, plane: PlaneBox): Candidate[] {
  const { width, height } = mark.label;
  return [1, 2.2, 3.6].flatMap((ring, ringIndex) => {
    const reach = (plane.mark / 2 + plane.gap) * ring + (mark.frame ?? 0);
    const far = ringIndex > 0;
    const at = (dx: number, dy: number, align: PlacedLabel["align"], effort: number): Candidate => ({
      label: { left: centre.x + dx, top: centre.y + dy, width, height },
      align,
      far,
      effort: effort + ringIndex * 40,
    });
    const near = ringIndex === 0;
    return [
      at(reach, -height / 2, "start", 0),
      at(-reach - width, -height / 2, "end", 4),
      at(-width / 2, reach, "middle", 8),
      at(-width / 2, -reach - height, "middle", 9),
      at(near ? reach * 0.85 : reach, near ? 0 : reach * 0.5, "start", 6),
      at(near ? reach * 0.85 : reach, -height - (near ? 0 : reach * 0.5), "start", 6),
      at((near ? -reach * 0.85 : -reach) - width, near ? 0 : reach * 0.5, "end", 10),
      at((near ? -reach * 0.85 : -reach) - width, -height - (near ? 0 : reach * 0.5), "end", 10),
    ];
  });
}

function cost(
  { label, effort }: Candidate,
  labels: readonly Box[],
  marks: readonly Box[],
  plane: PlaneBox,
): number {
  const inside = overlap(label, { left: 0, top: 0, width: plane.width, height: plane.height });
  const outside = label.width * label.height - inside;
  const sum = (boxes: readonly Box[]) => boxes.reduce((total, box) => total + overlap(label, box), 0);
  const grown = {
    ...label,
    left: label.left - 2,
    top: label.top - 2,
    width: label.width + 4,
    height: label.height + 4,
  };
  const labelsHit = labels.reduce((total, box) => total + overlap(grown, box), 0);
  return (
    effort +
    0.5 * outside +
    0.6 * labelsHit +
    0.6 * sum(marks) +
    0.3 * sum(plane.obstacles) +
    0.1 * sum(plane.lines)
  );
}

function around({ x, y }: { x: number; y: number }, edge: number): Box {
  return { left: x - edge / 2, top: y - edge / 2, width: edge, height: edge };
}

/** Shared area of two boxes, in px². */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
