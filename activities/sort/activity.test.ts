import { describe, expect, it } from "vitest";
import { activityRules } from "#activities/rules.ts";
import { contextOf } from "#domain/activity-rules.ts";
import { edda, ida, leinwand } from "#domain/testing/cast.ts";
import { doing, openHall } from "#domain/testing/hall.ts";

describe("sorting", () => {
  it("[BO14] tells how many cards have found a dimension or a cluster", () => {
    const hall = openHall();
    hall.open("still");
    hall.write(edda, "still", "Bus", "wege");
    const arzt = hall.write(edda, "still", "Arzt");
    hall.write(edda, "still", "Laden");
    hall.open("ordnen");
    const progress = () => {
      const found = contextOf(hall.state, activityRules, "ordnen");
      return found?.rules.progress(found.context);
    };
    expect(progress()).toEqual({ answered: 1, of: 3 });
    hall.do(ida, { type: "board.cluster", cardIds: [arzt], title: "Gesundheit" });
    expect(progress()).toEqual({ answered: 2, of: 3 });
  });

  it("[BO15] has no commands of its own, nor has a pause", () => {
    const hall = openHall();
    hall.open("ordnen");
    for (const who of [edda, ida, leinwand])
      for (const step of ["ordnen", "ankommen"])
        expect(hall.refusal(who, doing(step, { do: "sort" }))).toBe("invalid");
  });
});
