import { partsOfCell } from "#domain/cells.ts";
import { consistencyMatrixOf } from "#domain/consistency-matrix.ts";
import { keyFactorsOf } from "#domain/key-factors.ts";
import type { Block, MinutesContext } from "#domain/minutes.ts";
import type { Card } from "#domain/records.ts";
import type { ReadonlyState } from "#domain/state.ts";
import {
  CONSISTENCY_LIMITS,
  type ConsistencyProblem,
  findBundles,
  rateBundle,
} from "#methods/consistency.ts";
import { letterOf, scenarioCards, workedBox } from "./box.ts";
import type { ComposeSettings } from "./commands.ts";
import { boxProblem, judgedInBox } from "./problem.ts";

/** Branches tried for the ranks: the document is not kept waiting for a large box. */
const mostNodes = 300_000;
const count = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 2 });

/** How well each scenario holds together by what the room has judged, and its rank among all ways; nothing where nobody has judged. */
export function rankBlocks({ board, context }: MinutesContext<ComposeSettings>): Block[] {
  const { activity } = context;
  const scenarios = scenarioCards(board, activity.id);
  const asked = problemOf(board, activity.id, activity.settings.mode === "axes");
  if (!asked || scenarios.length === 0) return [];
  const { problem, coverage } = asked;
  const found = findBundles(problem, { ...CONSISTENCY_LIMITS, mostNodes });
  const ranks = new Map(found.bundles.map(({ assumptions, rank }) => [assumptions.join(), rank]));
  const rankOf = (bundle: readonly string[]) => {
    if (found.isCapped) return "nicht bestimmt";
    const last = found.bundles.at(-1)?.rank ?? 0;
    return String(ranks.get(bundle.join()) ?? `hinter ${count.format(last)}`);
  };
  const rows = scenarios.map((card, index) => [
    `${letterOf(index)} ${card.text}`,
    ...rowOf(problem, card, rankOf),
  ]);
  const about =
    `Grundlage: ${Math.round(coverage * 100)} % der Paare von Annahmen hat die Runde beurteilt (1 schließt sich aus bis 5 stärkt sich stark); ` +
    `ein Paar ohne Ergebnis zählt als 3. Der Rang gilt unter allen ${count.format(found.space)} Wegen durch den Kasten, gleich gute teilen ihn.`;
  return [
    { kind: "paragraph", text: about },
    {
      kind: "table",
      caption: "Wie gut die Annahmen der Szenarien zusammengehen",
      head: ["Szenario", "Summe der Paare", "im Mittel", "Paare mit teilweisem Widerspruch", "Rang"],
      rows,
    },
  ];
}

function problemOf(
  board: ReadonlyState,
  activityId: string,
  isAxes: boolean,
): { problem: ConsistencyProblem; coverage: number } | null {
  const matrix = consistencyMatrixOf(board);
  if (matrix.coverage === 0) return null;
  const worked = workedBox(board.tables.entry.values(), activityId);
  const factors = keyFactorsOf(board).filter(
    ({ id, assumptions }) => assumptions.length > 0 && (!isAxes || worked.axes.includes(id)),
  );
  const ratings = [...matrix.pairs].flatMap(([cell, judged]) => {
    const { row, column } = partsOfCell(cell);
    return judged ? [{ a: row, b: column, value: judged.median }] : [];
  });
  return {
    problem: boxProblem({ ...worked, factors }, judgedInBox(factors, ratings)),
    coverage: matrix.coverage,
  };
}

function rowOf(
  problem: ConsistencyProblem,
  { sources }: Card,
  rankOf: (bundle: readonly string[]) => string,
): string[] {
  const bundle = problem.factors.flatMap(({ assumptions }) =>
    assumptions.filter((id) => sources.includes(id)).slice(0, 1),
  );
  // Made before the box got another row: it is no way through the box of today.
  if (bundle.length < problem.factors.length) return ["–", "–", "–", "nicht alle Schlüsselfaktoren"];
  const rated = rateBundle(problem, bundle);
  if (!rated) return ["–", "–", "–", "enthält ein unvereinbares Paar"];
  return [count.format(rated.sum), count.format(rated.average), String(rated.partials), rankOf(bundle)];
}
