import { settledOf } from "#domain/cell-entries.ts";
import { partsOfCell } from "#domain/cells.ts";
import type { ActivityMinutes, Block, MinutesContext } from "#domain/minutes.ts";
import { shortId } from "#domain/records.ts";
import { type ConsistencyPart, consistencyResult } from "./result.ts";
import type { ConsistencySettings } from "./schemas.ts";

type Context = MinutesContext<ConsistencySettings>;

/**
 * Every pair of assumptions with what it rests on, and what was set by hand.
 * German only: the minutes are for German administrations.
 */
export const minutes: ActivityMinutes<ConsistencySettings> = (context) => {
  const { prompt, title } = context.activity;
  const by =
    context.context.activity.settings.by === "tables"
      ? "jeder Tisch hat seine Matrix gemeinsam ausgefüllt"
      : "jede Person hat einen Teil der Paare beurteilt, zuerst die am wenigsten beurteilten";
  const rounds = closedRounds(context);
  return [
    { kind: "paragraph", text: `Frage: ${prompt.de || title.de}` },
    {
      kind: "paragraph",
      text:
        "Verfahren: Konsistenzmatrix nach von Reibnitz, 1 (schließen sich aus), 2 (stören sich), 3 (unabhängig), " +
        `4 (passen zusammen), 5 (stärken sich stark); ${by}. Je Paar gilt der Median, unter drei Urteilen gibt es kein Ergebnis.`,
    },
    ...(rounds.length === 0 ? [stillOpen] : rounds.flatMap((round) => roundBlocks(context, round))),
  ];
};

const stillOpen: Block = {
  kind: "paragraph",
  text: "Das Urteilen war noch nicht beendet, als dieses Dokument erzeugt wurde: kein Zwischenstand.",
};

function closedRounds({ step }: Context): number[] {
  const last = { planned: 0, open: step.round - 1, closed: step.round }[step.status];
  return Array.from({ length: last }, (_, index) => index + 1);
}

function roundBlocks({ context, board }: Context, round: number): Block[] {
  const { parts, judges } = consistencyResult({ ...context, state: board }, round);
  const named = context.step.round > 1 ? `Runde ${round}: ` : "";
  const who = context.activity.settings.by === "tables" ? "Tische" : "Personen";
  const settled = settledOf(board.tables.entry.values(), context.activity.id, round);
  const field = (id: string | null) => (id === null ? "" : `${board.tables.field.get(id)?.title ?? ""}: `);
  return [
    { kind: "paragraph", text: `${named}${judges} ${who} haben geurteilt.` },
    ...parts.flatMap((part) => partBlocks(part, `${named}${field(part.fieldId)}`)),
    ...(settled.size === 0
      ? []
      : [
          { kind: "paragraph", text: `${named}Von Hand gesetzte Paare:` } as const,
          {
            kind: "list",
            items: [...settled.values()].map(({ settles, value, reason }) => ({
              label: pairName(parts, settles),
              text: `${german(value)}, Grund: ${reason}`,
            })),
          } as const,
        ]),
  ];
}

function partBlocks(part: ConsistencyPart, named: string): Block[] {
  const open = part.cells.filter(({ value }) => value === null).length;
  const share = Math.round(part.extremeShare * 100);
  const warning = part.isTooExtreme
    ? ` Achtung: ${share} % der Paare sind 1 oder 5, mehr als ein Fünftel; die Bündel hängen dann an wenigen Urteilen.`
    : "";
  return [
    {
      kind: "paragraph",
      text: `${named}${part.factors.length} Schlüsselfaktoren, ${part.cells.length} Paare, davon ${open} ohne Ergebnis.${warning}`,
    },
    {
      kind: "table",
      caption: `${named}Alle Paare`,
      head: ["Paar", "n", "weiß nicht", "Median", "Abstand der Quartile", "Wert", "umstritten"],
      rows: part.cells.map(({ cell, n, missing, result, value }) => [
        pairName([part], cell),
        String(n),
        String(missing),
        result ? german(result.median) : "kein Ergebnis",
        result ? german(result.iqr) : "–",
        value === null ? "–" : german(value),
        part.contested.includes(cell) ? "ja" : "nein",
      ]),
    },
  ];
}

function pairName(parts: readonly ConsistencyPart[], cell: string): string {
  const { row, column } = partsOfCell(cell);
  const all = parts.flatMap(({ factors }) => factors.flatMap(({ assumptions }) => assumptions));
  const name = (id: string) => {
    const found = all.find((one) => one.id === id);
    return found ? `${shortId({ cardKind: "assumption", number: found.number })} ${found.text}` : "–";
  };
  return `${name(row)} + ${name(column)}`;
}

const german = (value: number) => value.toLocaleString("de-DE", { maximumFractionDigits: 2 });
