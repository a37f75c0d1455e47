import type { ActivityMinutes } from "#domain/minutes.ts";
import { type CardKind, shortId } from "#domain/records.ts";
import type { ReadonlyState } from "#domain/state.ts";
import { choicesOf, type SelectSettings } from "./activity.ts";

const kinds: Readonly<Record<CardKind, { one: string; many: string }>> = {
  factor: { one: "Schlüsselfaktor", many: "Schlüsselfaktoren" },
  assumption: { one: "Trendannahme", many: "Trendannahmen" },
  scenario: { one: "Szenario", many: "Szenarien" },
  option: { one: "Handlungsoption", many: "Handlungsoptionen" },
};

const roman = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** What was selected and why, as the choice stands. German only: the minutes are for German administrations. */
export const minutes: ActivityMinutes<SelectSettings> = ({ context, activity, board }) => {
  const { one, many } = kinds[context.activity.settings.cardKind];
  const choices = choicesOf({ state: context.state, activity });
  if (choices.length === 0) return [{ kind: "paragraph", text: `Ausgewählte ${many}: keine Angaben` }];
  return [
    { kind: "paragraph", text: `Aufgabe: ${activity.prompt.de || "keine Angaben"}` },
    { kind: "paragraph", text: "Verfahren: Die Moderation hat ausgewählt, im Raum benannt und begründet." },
    {
      kind: "table",
      caption: `${activity.title.de}: Ausgewählte ${many} (${choices.length})`,
      head: ["Nr.", one, "Handlungsfeld", "Grund"],
      rows: choices.map(({ selected }, index) => {
        const { name, field } =
          subjectIn(board, selected.selects) ?? subjectIn(context.state, selected.selects) ?? gone;
        return [String(index + 1), name, field, selected.reason || "keine Angaben"];
      }),
    },
  ];
};

const gone = { name: "nicht mehr vorhanden", field: "keine Angaben" };

function subjectIn({ tables }: ReadonlyState, id: string): { name: string; field: string } | null {
  const fieldName = (fieldId: string | null) => {
    const field = tables.field.get(fieldId ?? "");
    return field ? `${roman[field.numeral] ?? field.numeral} ${field.title}` : "ohne Handlungsfeld";
  };
  const card = tables.card.get(id);
  if (card)
    return card.status === "visible"
      ? { name: `${shortId(card)} ${card.title ?? card.text}`, field: fieldName(card.fieldId) }
      : null;
  const cluster = tables.cluster.get(id);
  return cluster ? { name: `Bündel „${cluster.title}“`, field: fieldName(cluster.fieldId) } : null;
}
