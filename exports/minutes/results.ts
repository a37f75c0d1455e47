import type { Block, ListItem } from "#domain/minutes.ts";
import { type ActionField, shortId } from "#domain/records.ts";
import type { ReadonlyState } from "#domain/state.ts";
import { assumptionTable } from "./assumptions.ts";
import { bundled, cardsInField, fieldCards } from "./card-lists.ts";
import type { MinutesSource } from "./source.ts";
import { byAge, fieldTitle, heading, kindTitles, list, paragraph } from "./words.ts";

/** 6: what came out in each field, as the board stands now. */
export function results(source: MinutesSource): Block[] {
  const { fields } = source;
  return [
    heading(1, "6 Ergebnisse je Handlungsfeld"),
    ...(fields.length === 0
      ? [paragraph("")]
      : fields.flatMap((field, index) => inField(source, field, index + 1))),
  ];
}

function inField(source: MinutesSource, field: ActionField, number: number): Block[] {
  const { state } = source;
  return [
    heading(2, `6.${number} ${fieldTitle(field)}`),
    heading(3, `6.${number}.1 ${kindTitles.factor}`),
    ...fieldCards(state, "factor", field.id),
    heading(3, `6.${number}.2 ${kindTitles.assumption}`),
    ...assumptionTable(source, field),
    heading(3, `6.${number}.3 ${kindTitles.scenario}`),
    ...fieldCards(state, "scenario", field.id),
    heading(3, `6.${number}.4 ${kindTitles.option}`),
    ...fieldCards(state, "option", field.id),
  ];
}

/** 9: what was set aside, and cards that fit no field; they were said and are not lost. */
export function parking({ state }: MinutesSource): Block[] {
  const aside = setAside(state);
  const kinds = (["factor", "assumption", "scenario", "option"] as const)
    .map((kind) => ({ kind, cards: cardsInField(state, kind, null) }))
    .filter(({ cards }) => cards.length > 0);
  return [
    heading(1, "9 Parkplatz / offene Punkte"),
    ...(aside.length === 0 ? [] : [heading(2, "Zur Seite gelegt"), list(aside)]),
    ...(kinds.length === 0
      ? aside.length === 0
        ? [paragraph("")]
        : []
      : kinds.flatMap(({ kind, cards }) => [
          heading(2, `${kindTitles[kind]} ohne Handlungsfeld`),
          list(bundled(state, cards)),
        ])),
  ];
}

/** Lines, and cards in their own words; a card that is not published is not here either. */
export function setAside(state: ReadonlyState): ListItem[] {
  return byAge([...state.tables.parked.values()]).flatMap(({ text, cardId }) => {
    if (cardId === null) return [{ text }];
    const card = state.tables.card.get(cardId);
    return card ? [{ label: shortId(card), text: card.text }] : [];
  });
}
