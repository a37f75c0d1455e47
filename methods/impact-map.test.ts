import { describe, expect, it } from "vitest";
import { impactMap } from "./impact-map.ts";

const fiveSteps = { from: 1, to: 5 };
const rated = (subject: string, impact: (number | null)[], uncertainty: (number | null)[]) => ({
  subject,
  impact,
  uncertainty,
});
const quadrants = (map: ReturnType<typeof impactMap>) =>
  Object.fromEntries(map.subjects.map(({ subject, quadrant }) => [subject, quadrant]));

describe("factors on the plane of impact and uncertainty", () => {
  const factors = [
    rated("Zuwanderung", [5, 4, 5], [5, 5, 4]),
    rated("Alterung", [5, 5, 4], [1, 2, 1]),
    rated("Autonome Busse", [2, 1, 2], [4, 5, 5]),
    rated("Kirmes", [1, 2, 1], [1, 1, 2]),
  ];

  it("names the four quadrants", () => {
    expect(quadrants(impactMap(factors, fiveSteps, "scale-midpoint"))).toEqual({
      Zuwanderung: "critical-uncertainty",
      Alterung: "predetermined",
      "Autonome Busse": "watch-list",
      Kirmes: "background",
    });
  });

  it("counts a factor on the line as high", () => {
    const [onTheLine] = impactMap([rated("Schule", [3], [3])], fiveSteps, "scale-midpoint").subjects;
    expect(onTheLine?.quadrant).toBe("critical-uncertainty");
  });

  it("labels by the median and places by the mean", () => {
    const [factor] = impactMap([rated("Arzt", [4, 4, 1], [2, 2, 5])], fiveSteps, "scale-midpoint").subjects;
    expect(factor).toMatchObject({
      quadrant: "predetermined",
      impact: { median: 4, mean: 3, n: 3 },
      uncertainty: { median: 2, mean: 3, n: 3 },
    });
  });

  it("splits at the median of the set when everything is important", () => {
    const map = impactMap(
      [rated("Bus", [5], [4]), rated("Laden", [4], [5]), rated("Arzt", [4.5], [3])],
      fiveSteps,
      "median-of-set",
    );
    expect(map.split).toEqual({ at: "median-of-set", impact: 4.5, uncertainty: 4 });
    expect(quadrants(map)).toEqual({
      Bus: "critical-uncertainty",
      Laden: "watch-list",
      Arzt: "predetermined",
    });
  });

  it("leaves out weiß nicht and factors that nobody rated", () => {
    const map = impactMap(
      [rated("Bus", [5, null, 5], [1, 2, null]), rated("Funk", [null], [3])],
      fiveSteps,
      "scale-midpoint",
    );
    expect(map.subjects).toMatchObject([{ subject: "Bus", n: 2, impact: { n: 2, mean: 5 } }]);
    expect(map.unrated).toEqual(["Funk"]);
  });

  it("splits an empty set at the midpoint", () => {
    expect(impactMap([], { from: 1, to: 9 }, "median-of-set").split).toMatchObject({
      impact: 5,
      uncertainty: 5,
    });
  });
});
