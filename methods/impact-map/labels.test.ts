import { describe, expect, it } from "vitest";
import { seeded } from "../chance.ts";
import { type LabelPoint, type PlacedLabel, placeLabels } from "./labels.ts";

const options = { aspect: 1.6, markRadius: 0.02 };
const mark = (id: string, x: number, y: number, width = 0.3): LabelPoint => ({
  id,
  x,
  y,
  width,
  height: 0.05,
});
const sides = (points: LabelPoint[]) =>
  Object.fromEntries(placeLabels(points, options).labels.map(({ id, side }) => [id, side]));

describe("labels on the impact map", () => {
  it("prefers the right, and turns away from the border", () => {
    expect(sides([mark("Bus", 0.3, 0.5), mark("Arzt", 0.97, 0.2)])).toEqual({ Bus: "right", Arzt: "left" });
  });

  it("turns away from another mark", () => {
    expect(sides([mark("Bus", 0.3, 0.5), mark("Arzt", 0.4, 0.5)])).toEqual({ Bus: "left", Arzt: "right" });
  });

  it("goes up or down where both sides are taken", () => {
    const labels = sides([mark("Mitte", 0.5, 0.5), mark("rechts", 0.6, 0.5), mark("links", 0.4, 0.5)]);
    expect(labels).toEqual({ Mitte: "up", rechts: "right", links: "left" });
  });

  it("leaves a mark without a label when there is no room, and the less important one at that", () => {
    const narrow = { aspect: 1, markRadius: 0.02 };
    const wide = (id: string, y: number) => mark(id, 0.1, y, 0.8);
    const plan = placeLabels(
      [wide("wichtig", 0.5), wide("weniger", 0.52), mark("breit", 0.5, 0.9, 1.2)],
      narrow,
    );
    expect(plan.labels.map(({ id }) => id)).toEqual(["wichtig"]);
    expect(plan.unlabelled).toEqual(["weniger", "breit"]);
  });

  it("labels at most nine, and gives a free place to the tenth", () => {
    const column = Array.from({ length: 12 }, (_, row) => mark(`F-${row}`, 0.2, 0.05 + row * 0.08));
    expect(placeLabels(column, options).labels).toHaveLength(9);
    const tooWide = column.map((point, row) => (row === 0 ? { ...point, width: 5 } : point));
    const plan = placeLabels(tooWide, options);
    expect(plan.labels.map(({ id }) => id)).toContain("F-9");
    expect(plan.unlabelled).toEqual(["F-0", "F-10", "F-11"]);
  });

  it.each([1, 2, 3, 4, 5])("keeps labels off each other, the marks and the border (seed %i)", (seed) => {
    const chance = seeded(seed);
    const points = Array.from({ length: 30 }, (_, number) =>
      mark(`F-${number}`, chance(), chance(), 0.2 + chance() / 5),
    );
    const start = performance.now();
    const { labels, unlabelled } = placeLabels(points, options);
    expect(performance.now() - start).toBeLessThan(500);
    expect(labels.length + unlabelled.length).toBe(points.length);
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) {
      expect(label.x >= 0 && label.y >= 0 && label.x + label.width <= 1 && label.y + label.height <= 1).toBe(
        true,
      );
      for (const other of labels) if (other !== label) expect(overlap(label, other)).toBe(false);
      for (const point of points) {
        const labelled = labels.some(({ id }) => id === point.id);
        expect(distance(label, point)).toBeGreaterThanOrEqual(labelled ? 0.02 : 0.01);
      }
    }
    expect(placeLabels(points, options)).toEqual({ labels, unlabelled });
  });
});

function overlap(a: PlacedLabel, b: PlacedLabel): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** From the mark's middle to the label's edge, in plane heights. */
function distance(label: PlacedLabel, point: LabelPoint): number {
  const dx = Math.max(label.x - point.x, 0, point.x - label.x - label.width) * options.aspect;
  const dy = Math.max(label.y - point.y, 0, point.y - label.y - label.height);
  return Math.hypot(dx, dy);
}
