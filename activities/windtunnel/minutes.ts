import { settledOf } from "#domain/cell-entries.ts";
import { partsOfCell } from "#domain/cells.ts";
import type { ActivityMinutes, Block, MinutesContext } from "#domain/minutes.ts";
import { shortId } from "#domain/records.ts";
import type { OptionClass } from "#methods/wind-tunnel.ts";
import { tunnelResult } from "./result.ts";
import type { TunnelSettings } from "./schemas.ts";

const classWords: Readonly<Record<OptionClass, string>> = {
  "no-regret": "trägt immer",
  hedged: "trägt meistens",
  bet: "Wette",
  rest: "trägt selten",
};

/**
 * Each option with its effect in each scenario, its regret and its class. Adding an option may change who has the least
 * regret: what stands here is reckoned from the options that were compared.
 * German only: the minutes are for German administrations.
 */
export const minutes: ActivityMinutes<TunnelSettings> = (context) => {
  const last = { planned: 0, open: context.step.round - 1, closed: context.step.round }[context.step.status];
  const rounds = Array.from({ length: last }, (_, index) => index + 1);
  return [
    { kind: "paragraph", text: `Frage: ${context.activity.prompt.de || context.activity.title.de}` },
    {
      kind: "paragraph",
      text: "Verfahren: Windkanal, jede Handlungsoption in jedem Szenario, von −2 (schadet stark) bis +2 (hilft stark); jedes Telefon hat einen Teil der Paare beurteilt. Je Paar gilt der Median, unter drei Urteilen gibt es kein Ergebnis. Bedauern: so viel bleibt die Option höchstens hinter der besten zurück.",
    },
    ...(rounds.length === 0
      ? [{ kind: "paragraph", text: "Das Urteilen war noch nicht beendet, als dieses Dokument erzeugt wurde: kein Zwischenstand." } as const]
      : rounds.flatMap((round) => roundBlocks(context, round))),
  ];
};

function roundBlocks({ context, board }: MinutesContext<TunnelSettings>, round: number): Block[] {
  const result = tunnelResult({ ...context, state: board }, round);
  const named = context.step.round > 1 ? `Runde ${round}: ` : "";
  const least = new Set(result.minimaxRegret?.options);
  const settled = settledOf(board.tables.entry.values(), context.activity.id, round);
  const label = (id: string) => {
    const card = board.tables.card.get(id);
    return card ? shortId(card) : "–";
  };
  return [
    { kind: "paragraph", text: `${named}${result.judges} Personen haben geurteilt.` },
    {
      kind: "list",
      items: result.scenarios.map(({ letter, title, counts }) => ({
        label: letter,
        text: counts ? title : `${title} (nicht für alle Optionen beurteilt, zählt nicht mit)`,
      })),
    },
    {
      kind: "table",
      caption: `${named}Optionen in den Szenarien`,
      head: ["Handlungsoption", ...result.scenarios.map(({ letter }) => letter), "größtes Bedauern", "Einordnung"],
      rows: result.options.map((one) => [
        `${label(one.option)} ${one.text}`,
        ...one.shown.map(signed),
        `${german(one.maxRegret)}${least.has(one.option) ? " (am wenigsten)" : ""}`,
        classWords[one.optionClass],
      ]),
    },
    ...(result.unrated.length === 0
      ? []
      : [{ kind: "paragraph", text: `${named}Ohne Ergebnis: ${result.unrated.join(", ")}.` } as const]),
    ...(settled.size === 0
      ? []
      : [
          {
            kind: "list",
            items: [...settled.values()].map(({ settles, value, reason }) => {
              const { row, column } = partsOfCell(settles);
              return { label: `Von Hand gesetzt: ${label(row)} in ${label(column)}`, text: `${signed(value)}, Grund: ${reason}` };
            }),
          } as const,
        ]),
  ];
}

const german = (value: number) => value.toLocaleString("de-DE", { maximumFractionDigits: 1 });
const signed = (value: number | null) => (value === null ? "–" : `${value > 0 ? "+" : ""}${german(value)}`);
