import { expect, it } from "vitest";
import { minutesSource } from "#exports/minutes/source.ts";
import { finishedWorkshop } from "#exports/testing/finished-workshop.ts";

const { steps } = minutesSource(finishedWorkshop());
const blocks = steps.find(({ activity }) => activity.id === "order")?.blocks ?? [];

it("tells bundles with their cards, and what was merged below", () => {
  expect(blocks).toContainEqual({
    kind: "list",
    items: [
      {
        text: "Bündel „Wege ohne Auto“",
        under: [
          {
            label: "F-008",
            text: "Der Bus kommt zweimal am Tag\nGemeinsamer Titel: Busverkehr",
            under: [{ label: "F-009", text: "Bus" }],
          },
          { label: "F-010", text: "Ohne Auto geht nichts" },
        ],
      },
      { label: "F-002", text: "+ mehr Rufbusse" },
    ],
  });
});

it("counts bundles, loose and merged cards", () => {
  expect(blocks).toContainEqual({
    kind: "paragraph",
    text: "Am Ende des Schritts: 1 Bündel; 9 Karten ohne Bündel; 1 Karte mit anderen zusammengelegt.",
  });
});

it("keeps cards without a field", () => {
  const at = blocks.findIndex((block) => block.kind === "heading" && block.text === "Ohne Handlungsfeld");
  expect(blocks[at + 1]).toEqual({ kind: "list", items: [{ label: "F-014", text: "Das Wetter" }] });
});
