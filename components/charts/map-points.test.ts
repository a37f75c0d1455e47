import { expect, it } from "vitest";
import { type MapPoint, percentOn, splitNamed } from "./map-points.ts";

const point = (id: string, x: number, y: number, more: Partial<MapPoint> = {}): MapPoint => ({
  id,
  label: id,
  title: id,
  numeral: 1,
  x,
  y,
  n: 10,
  ...more,
});

it("names what is discussed, then key factors, then what lies furthest to the upper right", () => {
  const points = [
    point("low", 1, 1),
    point("key", 2, 2, { key: true }),
    point("high", 5, 5),
    point("now", 1, 2, { spotlight: true }),
  ];
  const { named, small } = splitNamed(points, 3);
  expect(named.map(({ id }) => id)).toEqual(["now", "key", "high"]);
  expect(small.map(({ id }) => id)).toEqual(["low"]);
});

it("puts values on their axis and keeps them there", () => {
  expect([1, 3, 5, 9].map((value) => percentOn(value, [1, 5]))).toEqual([0, 50, 100, 100]);
  expect(percentOn(3, [3, 3])).toBe(50);
});
