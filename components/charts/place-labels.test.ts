import { describe, expect, it } from "vitest";
import { overlap } from "./boxes.ts";
import type { LabelledMark, PlaneBox } from "./label-candidates.ts";
import { placeLabels } from "./place-labels.ts";

const plane: PlaneBox = { width: 1170, height: 620, mark: 60, gap: 11, obstacles: [], lines: [] };
const mark = (id: string, x: number, y: number, width = 240, height = 33): LabelledMark => ({
  id,
  x,
  y,
  label: { width, height },
});
const covered = (marks: LabelledMark[]) => {
  const placed = placeLabels(marks, plane);
  const labels = placed.map(({ label }) => label);
  const squares = placed.map(({ mark: { x, y } }) => ({ left: x - 30, top: y - 30, width: 60, height: 60 }));
  const boxes = [...labels, ...squares];
  return boxes.flatMap((box, index) => boxes.slice(index + 1).map((other) => overlap(box, other)));
};

describe("labels of the map", () => {
  it("stand to the right, or to the left near the edge", () => {
    const [inside, edge] = placeLabels([mark("a", 300, 300), mark("b", 1120, 100)], plane);
    expect(inside).toMatchObject({ align: "start", far: false });
    expect(edge).toMatchObject({ align: "end", far: false });
  });

  it("stay off each other and off the marks, nine in a loose crowd", () => {
    const crowd = Array.from({ length: 9 }, (_, index) =>
      mark(`m${index}`, 200 + (index % 3) * 330, 120 + Math.floor(index / 3) * 70),
    );
    expect(Math.max(...covered(crowd))).toBe(0);
  });

  it("find room for nine that lie on one spot: the marks step apart and say so", () => {
    const pile = Array.from({ length: 9 }, (_, index) => mark(`m${index}`, 700 + index, 300 - index));
    expect(Math.max(...covered(pile))).toBe(0);
    expect(placeLabels(pile, plane).some((placed) => placed.mark.moved)).toBe(true);
  });

  it("stay inside the plane, as do the marks", () => {
    for (const placed of placeLabels([mark("a", 0, 0), mark("b", 1170, 620), mark("c", 1170, 0)], plane)) {
      expect(placed.label.left).toBeGreaterThanOrEqual(0);
      expect(placed.label.top).toBeGreaterThanOrEqual(0);
      expect(placed.label.left + placed.label.width).toBeLessThanOrEqual(plane.width);
      expect(placed.mark.x).toBeGreaterThanOrEqual(30);
      expect(placed.mark.x).toBeLessThanOrEqual(plane.width - 30);
    }
  });

  it("are the same each time", () => {
    const marks = [mark("a", 500, 300), mark("b", 520, 310), mark("c", 540, 300)];
    expect(placeLabels(marks, plane)).toEqual(placeLabels(marks, plane));
  });
});
