import { expect, it } from "vitest";
import { activityMinutes, activityRules } from "#activities/rules.ts";
import { contextOf } from "#domain/activity-rules.ts";
import { pairId } from "#domain/cells.ts";
import type { Activity } from "#domain/records.ts";
import { ida, talgrund } from "#domain/testing/cast.ts";
import { doing, type Hall } from "#domain/testing/hall.ts";
import {
  assumptionCards,
  crowd,
  factorCards,
  judge,
  matrixHall,
  nextFor,
} from "#domain/testing/matrix-day.ts";

const bilden: Activity = {
  kind: "activity",
  id: "bilden",
  phaseId: talgrund.find(({ kind }) => kind === "phase")?.id ?? "",
  order: 100,
  type: "compose",
  title: { de: "Szenarien bilden" },
  prompt: { de: "Was passt zusammen?" },
  minutes: 20,
  scope: "everybody",
  settings: {},
};

/** Two key factors with two assumptions each: 1 and 2 of the first, 3 and 4 of the second. */
const apart = pairId("assumption-1", "assumption-3");
const best = pairId("assumption-2", "assumption-4");

function make(hall: Hall, title: string, ...assumptionIds: string[]): void {
  hall.do(ida, doing("bilden", { do: "take", assumptionIds }));
  hall.do(ida, doing("bilden", { do: "keep", title, polarity: null }));
}

function table(hall: Hall) {
  const found = contextOf(hall.state, activityRules, "bilden");
  if (!found) throw new Error("no step");
  const { context } = found;
  const { activity, step } = context;
  const blocks =
    activityMinutes.compose?.({ context, activity, step, board: hall.state, language: "de" }) ?? [];
  return blocks.find((block) => block.kind === "table" && block.caption.startsWith("Wie gut"));
}

it("[CO13] the minutes tell sum and rank of each scenario, and which one holds a pair that the room holds for incompatible", () => {
  const cards = [...factorCards(2), ...assumptionCards(2, 2)];
  const hall = matrixHall({ type: "consistency", cards, people: 3, settings: { raters: 3 }, more: [bilden] });
  make(hall, "Netz", "assumption-2", "assumption-4");
  expect(table(hall)).toBeUndefined();
  for (const who of crowd(3))
    for (let cell = nextFor(hall, who); cell; )
      cell = judge(hall, who, cell, cell === apart ? 1 : cell === best ? 5 : 2);
  make(hall, "Insel", "assumption-1", "assumption-4");
  // The room holds the two for incompatible: that greys them on screens, and hinders nobody.
  make(hall, "Trotzdem", "assumption-1", "assumption-3");
  expect(table(hall)).toMatchObject({
    rows: [
      ["A Netz", "5", "5", "0", "1"],
      ["B Insel", "2", "2", "1", "2"],
      ["C Trotzdem", "–", "–", "–", "enthält ein unvereinbares Paar"],
    ],
  });
});
