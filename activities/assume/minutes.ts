import { assumptionsFor, factorsToAssume } from "#domain/key-factors.ts";
import type { ActivityMinutes, Block } from "#domain/minutes.ts";
import { type Card, type Direction, shortId } from "#domain/records.ts";
import type { ReadonlyState } from "#domain/state.ts";
import type { AssumeSettings } from "./activity.ts";

const directions: Readonly<Record<Direction, string>> = {
  up: "mehr",
  same: "gleich",
  down: "weniger",
  turn: "Bruch",
};

/** Each key factor with its developments as the board stood at the end of the step. German only: the minutes are for German administrations. */
export const minutes: ActivityMinutes<AssumeSettings> = ({ context, activity, board }) => {
  const { silent, least, most } = context.activity.settings;
  const { subjects, areSelected } = factorsToAssume(board);
  const told = subjects.map((factor) => ({ factor, developments: assumptionsFor(board, factor) }));
  const shown = areSelected ? told : told.filter(({ developments }) => developments.length > 0);
  const count = told.reduce((sum, { developments }) => sum + developments.length, 0);
  const way = silent ? "zuerst still, dann gemeinsam gelesen" : "offen gesammelt";
  const about = areSelected
    ? `zu ${subjects.length} Schlüsselfaktoren`
    : "zu allen Einflussfaktoren, da keine ausgewählt waren";
  return [
    { kind: "paragraph", text: `Aufgabe: ${activity.prompt.de || "keine Angaben"}` },
    {
      kind: "paragraph",
      text: `Verfahren: ${way}; gedacht waren ${least} bis ${most} Entwicklungen ${about}. Es ${count === 1 ? "steht 1 Trendannahme" : `stehen ${count} Trendannahmen`}.`,
    },
    ...shown.flatMap(({ factor, developments }): Block[] => [
      {
        kind: "heading",
        level: 3,
        text:
          factor.number === null
            ? factor.text
            : `${shortId({ cardKind: "factor", number: factor.number })} ${factor.text}`,
      },
      developments.length === 0
        ? { kind: "paragraph", text: "keine Angaben" }
        : { kind: "list", items: developments.map((card) => item(board, card)) },
    ]),
  ];
};

function item(board: ReadonlyState, card: Card) {
  const direction = card.details?.of === "assumption" ? card.details.direction : null;
  const under = [...board.tables.card.values()]
    .filter((other) => other.mergedInto === card.id && other.status === "visible")
    .sort((a, b) => a.number - b.number)
    .map((other) => ({ label: shortId(other), text: other.text }));
  const title = card.title === null ? "" : `\nGemeinsamer Titel: ${card.title}`;
  const text = `${card.text}${direction === null ? "" : ` (${directions[direction]})`}${title}`;
  return { label: shortId(card), text, ...(under.length > 0 && { under }) };
}
