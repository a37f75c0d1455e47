import { describe, expect, it } from "vitest";
import type { PhasePlan } from "../../plans.ts";
import { fits, type PastedStep, pastedPhases, withPasted } from "./pasted-agenda.ts";

const step = (title: string, phase: string | null): PastedStep => ({
  phase,
  title,
  prompt: "",
  minutes: 10,
  type: "pause",
  settings: { occasion: "impulse" },
  scope: "everybody",
});
const ids = () => {
  let next = 0;
  return () => {
    next += 1;
    return `neu-${next}`;
  };
};
const names = (phases: readonly PhasePlan[]) =>
  phases.map(({ title, activities }) => [title.de, ...activities.map((it) => it.title.de)]);

describe("a pasted run sheet in the agenda", () => {
  const pasted = pastedPhases(
    [step("Ankommen", null), step("Sammeln", "Faktoren"), step("Ordnen", "Faktoren")],
    "Ablauf",
    ids(),
  );

  it("[PA7] stands under its phases", () => {
    expect(names(pasted)).toEqual([
      ["Ablauf", "Ankommen"],
      ["Faktoren", "Sammeln", "Ordnen"],
    ]);
    expect(new Set(pasted.flatMap(({ id, activities }) => [id, ...activities.map((it) => it.id)])).size).toBe(
      5,
    );
  });

  it("[PA7] is added, or takes the agenda's place but for steps that were led", () => {
    const before = pastedPhases(
      [step("Alt", "Früher"), step("Lief schon", "Früher"), step("Auch alt", "Später")],
      "Ablauf",
      ids(),
    );
    const led = before[0]?.activities[1]?.id;
    expect(names(withPasted(before, pasted, "append", () => false))).toEqual([
      ...names(before),
      ...names(pasted),
    ]);
    expect(names(withPasted(before, pasted, "replace", (id) => id === led))).toEqual([
      ["Früher", "Lief schon"],
      ...names(pasted),
    ]);
    expect(names(before)[0]).toEqual(["Früher", "Alt", "Lief schon"]);
  });

  it("[PA7] says when it does not fit", () => {
    expect(fits(pasted)).toBe(true);
    expect(
      fits(
        pastedPhases(
          Array.from({ length: 61 }, () => step("Reden", "Tag")),
          "Ablauf",
          ids(),
        ),
      ),
    ).toBe(false);
    expect(
      fits(
        pastedPhases(
          Array.from({ length: 31 }, (_, at) => step("Reden", `Teil ${at}`)),
          "Ablauf",
          ids(),
        ),
      ),
    ).toBe(false);
  });
});
