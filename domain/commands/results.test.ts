import { describe, expect, it } from "vitest";
import { planOf, recordsFromPlan } from "../plan-copy.ts";
import { stageOf, workshopOf } from "../state.ts";
import { ida, ruth } from "../testing/cast.ts";
import { openHall } from "../testing/hall.ts";

const results = (open: boolean, renew = false) => ({ type: "setup.results", open, renew }) as const;
const light = { type: "stage.spotlight", on: { kind: "results", id: "list" } } as const;

describe("letting the results be read", () => {
  it("[RL1] is off at first, the organiser's alone, and each renewal is another turn", () => {
    const hall = openHall();
    const link = () => workshopOf(hall.state).resultsLink;
    expect(link()).toBeUndefined();
    expect(hall.refusal(ida, results(true))).toBe("forbidden");
    hall.do(ruth, results(true));
    expect(link()).toEqual({ open: true, turn: 0 });
    hall.do(ruth, results(true, true));
    expect(link()).toEqual({ open: true, turn: 1 });
    hall.do(ruth, results(false));
    expect(link()).toEqual({ open: false, turn: 1 });
  });

  it("[RL1] can be ended while the workshop is archived, and is not copied", () => {
    const hall = openHall();
    hall.do(ruth, results(true));
    const details = { id: "zweite", title: "Zweite", date: "2026-04-01", joinCode: "AAAAAA", templateName: "empty" };
    const copied = recordsFromPlan(planOf(hall.state), details, () => "neu");
    expect(copied.find(({ kind }) => kind === "workshop")).not.toHaveProperty("resultsLink");
    hall.do(ruth, { type: "setup.archive", archived: true });
    hall.do(ruth, results(false));
    expect(workshopOf(hall.state).resultsLink?.open).toBe(false);
  });

  it("[RL6] the way to them is on the wall only while they may be read", () => {
    const hall = openHall();
    hall.open("ideen");
    expect(hall.refusal(ida, light)).toBe("not-found");
    hall.do(ruth, results(true));
    hall.do(ida, light);
    expect(stageOf(hall.state).spotlight).toEqual(light.on);
    hall.do(ruth, results(false));
    expect(stageOf(hall.state).spotlight).toBeNull();
  });
});
