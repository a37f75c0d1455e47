import { expect, it } from "vitest";
import type { Block } from "#domain/minutes.ts";
import { minutesSource } from "#exports/minutes/source.ts";
import { finishedWorkshop } from "#exports/testing/finished-workshop.ts";
import { ratingRow } from "./minutes.ts";

const { steps } = minutesSource(finishedWorkshop());
const blocksOf = (id: string) => steps.find(({ activity }) => activity.id === id)?.blocks ?? [];
const tables = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === "table");
const bundle = "Bündel „Wege ohne Auto“ (F-008, F-009, F-010)";

it("tells n, median, mean, quartiles of type 7, the distribution and the share of those who do not know", () => {
  const [impact, uncertainty] = tables(blocksOf("impact"));
  expect(impact?.rows).toEqual([[bundle, "4", "5", "5", "5 bis 5 (0)", "0 / 0 / 0 / 0 / 4", "0 %"]]);
  expect(uncertainty?.rows).toEqual([[bundle, "3", "1", "2,33", "1 bis 3 (2)", "2 / 0 / 0 / 0 / 1", "25 %"]]);
  expect(blocksOf("impact")).toContainEqual({
    kind: "paragraph",
    text: "n = 4 abgegebene Stimmen von 24 Stimmberechtigten.",
  });
});

it("names what nobody rated", () => {
  const words = blocksOf("weigh").flatMap((block) => (block.kind === "paragraph" ? block.text : []));
  expect(words).toContain("Ohne Bewertung: T-002.");
});

it("names the corners of the map and where its lines run", () => {
  const blocks = blocksOf("impact");
  expect(blocks).toContainEqual({
    kind: "paragraph",
    text: "Einordnung nach den Medianen. Trennlinien: Mitte der Skala (Wirkung 3, Ungewissheit 3); was auf der Linie liegt, zählt als hoch.",
  });
  const corners = blocks.at(-1);
  expect(corners?.kind === "list" && corners.items[1]).toEqual({
    text: "Vorherbestimmtes (gehört in jedes Szenario): Wirkung hoch, Ungewissheit niedrig",
    under: [{ text: bundle }],
  });
});

it("has no names of the map of factors for other kinds", () => {
  expect(JSON.stringify(blocksOf("weigh"))).not.toContain("Vorherbestimmtes");
  expect(JSON.stringify(blocksOf("weigh"))).toContain("Plausibilität hoch, Wünschbarkeit hoch");
});

it("keeps a line for a subject about which nobody knows", () => {
  const unsure = {
    subjectId: "a",
    name: "F-001 a",
    shortName: "F-001",
    scale: 0,
    answers: [null],
    summary: null,
  };
  expect(ratingRow(unsure)[1]).toBe("0");
  expect(ratingRow(unsure).at(-1)).toBe("100 %");
});
