import { expect, it } from "vitest";
import { minutesSource } from "#exports/minutes/source.ts";
import { finishedWorkshop } from "#exports/testing/finished-workshop.ts";

it("tells a pause in one line", () => {
  const step = minutesSource(finishedWorkshop()).steps.find(({ activity }) => activity.id === "break");
  expect(step?.blocks).toEqual([
    { kind: "paragraph", text: "Kaffeepause: 22 Minuten (geplant 15 Minuten)." },
  ]);
});
