import type { ActivityMinutes, Block, MinutesContext } from "#domain/minutes.ts";
import { keyFactorsOf } from "#domain/key-factors.ts";
import { type Polarity, shortId } from "#domain/records.ts";
import { letterOf, scenarioCards, workedBox } from "./box.ts";
import type { ComposeSettings } from "./commands.ts";
import { rankBlocks } from "./minutes-ranks.ts";

const polarityWords: Readonly<Record<Polarity, string>> = { utopian: "utopisch", trend: "Trend", dystopian: "dystopisch" };
const kindWords = { logical: "logisch", empirical: "erfahrungsgemäß", normative: "normativ" } as const;

/**
 * The box, the scenarios with one development of each key factor, how well it holds together, and what was excluded and why.
 * German only: the minutes are for German administrations.
 */
export const minutes: ActivityMinutes<ComposeSettings> = (context) => [
  { kind: "paragraph", text: `Frage: ${context.activity.prompt.de || "keine Angaben"}` },
  ...scenarioTable(context),
  ...rankBlocks(context),
  ...exclusionBlocks(context),
];

function scenarioTable({ board, activity }: MinutesContext<ComposeSettings>): Block[] {
  const factors = keyFactorsOf(board).filter(({ assumptions }) => assumptions.length > 0);
  const scenarios = scenarioCards(board, activity.id);
  if (scenarios.length === 0) return [{ kind: "paragraph", text: "Szenarien: keine Angaben" }];
  const head = ["Schlüsselfaktor", ...scenarios.map((_, index) => letterOf(index))];
  const rows = factors.map(({ title, assumptions }) => [
    title,
    ...scenarios.map(({ sources }) => {
      const taken = assumptions.find(({ id }) => sources.includes(id));
      return taken ? `${shortId(taken)} ${taken.title ?? taken.text}` : "–";
    }),
  ]);
  const items = scenarios.map((card, index) => {
    const polarity = card.details?.of === "scenario" ? card.details.polarity : null;
    const table = board.tables.table.get(card.origin.tableId ?? "");
    const about = [polarity && polarityWords[polarity], table && `Tisch ${table.number}`].filter(Boolean).join(", ");
    return { label: `${letterOf(index)} ${shortId(card)}`, text: about ? `${card.text} (${about})` : card.text };
  });
  return [
    { kind: "list", items },
    ...(rows.length === 0 ? [] : [{ kind: "table", caption: "Morphologischer Kasten: die gewählten Wege", head, rows } as const]),
  ];
}

function exclusionBlocks({ board, activity }: MinutesContext<ComposeSettings>): Block[] {
  const { exclusions, withNormative } = workedBox(board.tables.entry.values(), activity.id);
  if (exclusions.length === 0) return [];
  const name = (id: string) => {
    const card = board.tables.card.get(id);
    return card ? `${shortId(card)} ${card.title ?? card.text}` : "(nicht veröffentlicht)";
  };
  return [
    {
      kind: "table",
      caption: `Ausgeschlossene Paare${withNormative ? "" : "; normative galten zuletzt nicht"}`,
      head: ["Annahme", "Annahme", "Art", "Grund"],
      rows: exclusions.map(({ a, b, kind, reason }) => [name(a), name(b), kindWords[kind], reason || "keine Angaben"]),
    },
  ];
}
