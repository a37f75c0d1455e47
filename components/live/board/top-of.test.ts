import { expect, it } from "vitest";
import type { CardView, ResultView } from "#domain/view.ts";
import { boardOf } from "./board-model.ts";
import { scoresOf, topOf } from "./top-of.ts";

const card = (id: string, about: Partial<CardView> = {}): CardView => ({
  kind: "card",
  id,
  cardKind: "factor",
  number: id.charCodeAt(0),
  text: id,
  title: null,
  activityId: "a",
  fieldId: "f",
  dimensionId: null,
  tableId: null,
  clusterId: null,
  mergedInto: null,
  createdAt: 0,
  ...about,
});
const result = (value: unknown): ResultView => ({ kind: "result", id: "a:1", activityId: "a", round: 1, value });
/** a with three originals, b with two, c and d alone, and a bundle of e and g. */
const model = boardOf(
  {
    cards: [
      card("a"),
      card("h", { mergedInto: "a" }),
      card("i", { mergedInto: "a" }),
      card("b"),
      card("j", { mergedInto: "b" }),
      card("c"),
      card("d"),
      card("e", { clusterId: "wege" }),
      card("g", { clusterId: "wege" }),
    ],
    clusters: [
      { kind: "cluster", id: "wege", title: "Wege", cardKind: "factor", fieldId: "f", dimensionId: null },
    ],
    dimensions: [],
  },
  "f",
);
const shown = (top: ReturnType<typeof topOf>) => [
  ...top.columns.flatMap(({ bundles }) => bundles.map(({ cluster }) => cluster.id)),
  ...top.inbox.map(({ card: one }) => one.id),
];

it("[ST6] before anything was counted, what most cards were merged into comes first, and ties stay together", () => {
  expect(shown(topOf(model, new Map(), 1))).toEqual(["a"]);
  expect(shown(topOf(model, new Map(), 2))).toEqual(["wege", "a", "b"]);
  expect(shown(topOf(model, new Map(), 10))).toEqual(shown(model));
});

it("[ST6] after a vote the dots decide, for bundles as for cards, and dots against count", () => {
  const votes = scoresOf(
    result({
      subjects: [
        { subjectId: "c", plus: 5, minus: 1, text: "c" },
        { subjectId: "d", plus: 7, minus: 5, text: "d" },
        { subjectId: "wege", plus: 3, minus: 0, text: "Wege" },
      ],
    }),
  );
  expect(shown(topOf(model, votes, 1))).toEqual(["c"]);
  expect(shown(topOf(model, votes, 2))).toEqual(["wege", "c"]);
});

it("[ST6] after a rating the mean on the first scale decides; who was given no mark comes after all who were", () => {
  const marks = (counts: number[]) => ({ n: counts.reduce((sum, one) => sum + one, 0), counts, unsure: 0 });
  const rated = scoresOf(
    result({
      subjects: [
        { subjectId: "d", scales: [marks([0, 0, 0, 0, 2]), marks([2, 0, 0, 0, 0])] },
        { subjectId: "c", scales: [marks([0, 0, 2, 0, 0]), marks([0, 0, 0, 0, 9])] },
        { subjectId: "b", scales: [marks([0, 0, 0, 0, 0])] },
      ],
    }),
  );
  expect(shown(topOf(model, rated, 1))).toEqual(["d"]);
  expect(shown(topOf(model, rated, 3))).toEqual(["a", "c", "d"]);
  expect(scoresOf(result("nothing of the kind"))).toEqual(new Map());
});
