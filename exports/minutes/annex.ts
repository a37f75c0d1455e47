import type { Block, ListItem } from "#domain/minutes.ts";
import { type Card, type CardKind, shortId } from "#domain/records.ts";
import { standingCards } from "#domain/subjects.ts";
import { byNumber, mergedByParent } from "./card-lists.ts";
import type { MinutesSource, ToldStep } from "./source.ts";
import { sourceName } from "./source-name.ts";
import { judgedSteps } from "./votes.ts";
import { heading, kindTitles, list, paragraph, roman } from "./words.ts";

/** Annex 1: each step as its activity tells it, with the board as it stood at the end of the step. */
export function stepsAnnex(source: MinutesSource): Block[] {
  const judged = judgedSteps(source);
  const told = source.steps.filter(({ context }) => context !== null);
  const place = (step: ToldStep) => `Ergebnis: siehe Abschnitt 7.${judged.indexOf(step) + 1}.`;
  return [
    heading(1, "Anlage 1: Die Schritte und der Stand der Tafel an ihrem Ende"),
    ...(told.length === 0
      ? [paragraph("")]
      : told.flatMap((step, index) => [
          heading(2, `Schritt ${index + 1}: ${step.activity.title.de}`),
          ...(judged.includes(step) ? [paragraph(place(step))] : step.blocks),
        ])),
  ];
}

/** Annex 2: every visible card exactly once, with where it came from; merged ones under their parent. */
export function cardsAnnex(source: MinutesSource): Block[] {
  const under = mergedByParent(source.state);
  const item = (card: Card): ListItem => {
    const merged = under(card).map(item);
    const words = { label: shortId(card), text: `${card.text} [${origin(source, card)}]` };
    return merged.length === 0 ? words : { ...words, under: merged };
  };
  return [
    heading(1, "Anlage 2: alle Karten im Wortlaut"),
    ...(Object.keys(kindTitles) as CardKind[]).flatMap((kind) => [
      heading(2, kindTitles[kind]),
      list(standingCards(source.state, kind).sort(byNumber).map(item)),
    ]),
  ];
}

/** Table, time and phase, as disputes ask for them; the field of origin where a card was moved; what it came from. */
function origin({ state, record, clock }: MinutesSource, card: Card): string {
  const { table, activity, phase, field, cluster } = state.tables;
  const at = table.get(card.origin.tableId ?? "");
  const during = phase.get(activity.get(card.activityId)?.phaseId ?? "");
  const numeral = (id: string | null) =>
    field.has(id ?? "") ? `Feld ${roman(field.get(id ?? "")?.numeral ?? 0)}` : "ohne Feld";
  const isMoved = card.origin.fieldId !== card.fieldId;
  const bundle = cluster.get(card.clusterId ?? "");
  const sources = card.sources.map((id) => sourceName(record, id));
  return [
    at ? `Tisch ${at.number}` : "ohne Tisch",
    ...(during ? [during.title.de] : []),
    `${clock(card.createdAt)} Uhr`,
    isMoved
      ? `${numeral(card.fieldId)}, geschrieben zu ${numeral(card.origin.fieldId)}`
      : numeral(card.fieldId),
    ...(card.onBehalf ? ["im Auftrag"] : []),
    ...(card.title === null ? [] : [`gemeinsamer Titel: ${card.title}`]),
    ...(bundle ? [`Bündel „${bundle.title}“`] : []),
    ...(card.editedAt === null ? [] : [`zuletzt geändert ${clock(card.editedAt)} Uhr`]),
    ...(sources.length === 0 ? [] : [`aus ${sources.join(", ")}`]),
  ].join("; ");
}
