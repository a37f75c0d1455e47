import { type ChainNode, chainOf } from "#domain/chain.ts";
import type { Block, ListItem } from "#domain/minutes.ts";
import { type Card, shortId } from "#domain/records.ts";
import { standingCards } from "#domain/subjects.ts";
import { byNumber } from "../minutes/card-lists.ts";
import { heading, list, noEntry, paragraph } from "../minutes/words.ts";
import type { PaperSource } from "./source.ts";
import { say } from "./words.ts";

/** 4: the scenarios with what they are made of, their stories in full and their photographs. */
export function futures(source: PaperSource): Block[] {
  const scenarios = standingCards(source.state, "scenario").sort(byNumber);
  return [
    heading(1, `${say.futures} ${source.workshop.horizonYear}`),
    ...(scenarios.length === 0 ? [paragraph("")] : scenarios.flatMap((card) => future(source, card))),
  ];
}

function future(source: PaperSource, card: Card): Block[] {
  const { state, chain } = source;
  const details = card.details?.of === "scenario" ? card.details : null;
  const assumptions = (chainOf(chain, card.id)?.from ?? []).filter(({ kind }) => kind === "assumption");
  const items: ListItem[] = [
    { label: say.polarity, text: details?.polarity ? say.polarities[details.polarity] : noEntry },
    { label: say.form, text: details?.form ? say.forms[details.form] : noEntry },
    assumptions.length === 0
      ? { label: say.assumptions, text: noEntry }
      : { label: say.assumptions, text: "", under: assumptions.map(assumed) },
  ];
  const stories = [...state.tables.prose.values()].filter(({ cardId }) => cardId === card.id);
  const told = stories.flatMap(({ text }) => text.split(/\n+/)).filter((line) => line.trim() !== "");
  const photos = [...state.tables.photo.values()]
    .filter(({ cardId }) => cardId === card.id)
    .sort((a, b) => a.order - b.order)
    .map(
      ({ alt, mime, data }): Block => ({
        kind: "picture",
        text: `${say.photo} ${alt || noEntry}`,
        mime,
        data,
      }),
    );
  return [
    heading(3, `${shortId(card)} ${card.title ?? card.text}`),
    list(items),
    paragraph(say.story),
    ...(told.length === 0 ? [paragraph("")] : told.map(paragraph)),
    ...photos,
  ];
}

const assumed = ({ label, words, gone }: ChainNode): ListItem => ({
  ...(label !== null && { label }),
  text: gone === null ? words : say.gone[gone],
});
