import { settledOf } from "#domain/cell-entries.ts";
import { partsOfCell } from "#domain/cells.ts";
import type { ActivityMinutes, Block, MinutesContext } from "#domain/minutes.ts";
import { shortId } from "#domain/records.ts";
import type { InfluenceRole, Quotient } from "#methods/influence.ts";
import { type InfluencePart, influenceResult } from "./result.ts";
import type { InfluenceSettings } from "./schemas.ts";

type Context = MinutesContext<InfluenceSettings>;

const roles: Readonly<Record<InfluenceRole, string>> = {
  active: "aktiv",
  critical: "kritisch",
  reactive: "reaktiv",
  buffering: "puffernd",
};

/**
 * The matrix with sums, roles and indirect ranks, and every cell with what it rests on.
 * German only: the minutes are for German administrations.
 */
export const minutes: ActivityMinutes<InfluenceSettings> = (context) => {
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
      text: `Verfahren: Einflussmatrix nach Vester, 0 (gar nicht) bis 3 (stark); ${by}. Je Zelle gilt der Median, unter drei Urteilen gibt es kein Ergebnis.`,
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
  const { parts, judges } = influenceResult({ ...context, state: board }, round);
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
          { kind: "paragraph", text: `${named}Von Hand gesetzte Zellen:` } as const,
          {
            kind: "list",
            items: [...settled.values()].map(({ settles, value, reason }) => ({
              label: cellName(parts, settles),
              text: `${german(value)}, Grund: ${reason}`,
            })),
          } as const,
        ]),
  ];
}

function partBlocks(part: InfluencePart, named: string): Block[] {
  const { analysis, indirect, factors } = part;
  const open = part.cells.filter(({ value }) => value === null).length;
  const rank = new Map(indirect.factors.map((one) => [one.factor, one]));
  const at = analysis.split.at === "mean" ? "Mittel" : "Median";
  return [
    {
      kind: "paragraph",
      text:
        `${named}${factors.length} Faktoren, ${part.cells.length} Zellen, davon ${open} ohne Ergebnis (zählen als 0). ` +
        `Trennlinien: ${at} der Aktivsummen ${german(analysis.split.active)}, der Passivsummen ${german(analysis.split.passive)}.`,
    },
    {
      kind: "table",
      caption: `${named}Hebel zuerst`,
      head: [
        "Faktor",
        "Aktivsumme",
        "Passivsumme",
        "Quotient",
        "Rolle",
        "Rang indirekt aktiv",
        "Rang indirekt passiv",
      ],
      rows: analysis.leverage.flatMap((id) => {
        const one = analysis.factors.find(({ factor }) => factor === id);
        if (!one) return [];
        const ranks = rank.get(id);
        return [
          [
            factorName(part, id),
            german(one.activeSum),
            german(one.passiveSum),
            quotient(one.quotient),
            roles[one.role],
            String(ranks?.activeRank ?? "–"),
            String(ranks?.passiveRank ?? "–"),
          ],
        ];
      }),
    },
    {
      kind: "table",
      caption: `${named}Alle Zellen (Wirkung von → auf)`,
      head: ["Zelle", "n", "weiß nicht", "Median", "Abstand der Quartile", "Wert", "umstritten"],
      rows: part.cells.map(({ cell, n, missing, result, value }) => [
        cellName([part], cell),
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

function factorName({ factors }: InfluencePart, id: string): string {
  const factor = factors.find((one) => one.id === id);
  if (!factor) return "–";
  const { number, text } = factor;
  return number === null ? `Bündel „${text}“` : `${shortId({ cardKind: "factor", number })} ${text}`;
}

function cellName(parts: readonly InfluencePart[], cell: string): string {
  const { row, column } = partsOfCell(cell);
  const part = parts.find(({ factors }) => factors.some(({ id }) => id === row));
  return part ? `${factorName(part, row)} → ${factorName(part, column)}` : "–";
}

const quotient = (value: Quotient) =>
  value === null ? "–" : value === "infinite" ? "unendlich" : german(value);
const german = (value: number) => value.toLocaleString("de-DE", { maximumFractionDigits: 2 });
