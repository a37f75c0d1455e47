import type { ActivityMinutes, Block, MinutesContext } from "#domain/minutes.ts";
import { type Card, type Polarity, type Prose, shortId, type StoryForm } from "#domain/records.ts";
import { wordsIn } from "./activity.ts";
import type { WriteSettings } from "./commands.ts";

const polarityWords: Readonly<Record<Polarity, string>> = {
  utopian: "utopisch",
  trend: "Trend",
  dystopian: "dystopisch",
};
const formWords: Readonly<Record<StoryForm, string>> = {
  article: "Zeitungsartikel",
  diary: "Tagebucheintrag",
  stage: "Theaterszene",
  pub: "Stammtischrunde",
  radio: "Radiobericht",
  free: "freie Form",
};

/**
 * Each story in full, with what kind of one it is, where it was written, and what its photographs show.
 * German only: the minutes are for German administrations.
 */
export const minutes: ActivityMinutes<WriteSettings> = (context) => {
  const stories = storiesOf(context);
  const count = stories.length === 1 ? "Es entstand 1 Text." : `Es entstanden ${stories.length} Texte.`;
  return [
    { kind: "paragraph", text: `Aufgabe: ${context.activity.prompt.de || "keine Angaben"}` },
    { kind: "paragraph", text: `Verfahren: an den Tischen gemeinsam geschrieben. ${count}` },
    ...stories.flatMap((story) => storyBlocks(context, story)),
  ];
};

interface Story {
  readonly card: Card;
  readonly prose: Prose;
}

function storiesOf({ board, activity }: MinutesContext<WriteSettings>): Story[] {
  return [...board.tables.prose.values()]
    .flatMap((prose): Story[] => {
      const card = board.tables.card.get(prose.cardId);
      const isTold = prose.activityId === activity.id && prose.text !== "" && card?.status === "visible";
      return isTold ? [{ card, prose }] : [];
    })
    .sort((a, b) => a.card.number - b.card.number);
}

function storyBlocks({ board }: MinutesContext<WriteSettings>, { card, prose }: Story): Block[] {
  const details = card.details?.of === "scenario" ? card.details : null;
  const table = prose.tableId === null ? undefined : board.tables.table.get(prose.tableId);
  const about = [
    details?.polarity ? polarityWords[details.polarity] : null,
    details?.form ? formWords[details.form] : null,
    table ? `Tisch ${table.number}` : null,
    `${wordsIn(prose)} Wörter`,
  ].filter((part) => part !== null);
  const photos = [...board.tables.photo.values()]
    .filter((photo) => photo.cardId === card.id && photo.hiddenReason === null)
    .sort((a, b) => a.order - b.order);
  const paragraphs = prose.text.split(/\n{2,}/);
  return [
    { kind: "heading", level: 3, text: `${shortId(card)} ${card.text}` },
    { kind: "paragraph", text: about.join(" · ") },
    ...paragraphs.map((text): Block => ({ kind: "paragraph", text })),
    ...(photos.length === 0
      ? []
      : [{ kind: "list", items: photos.map(({ alt }) => ({ label: "Foto", text: alt })) } as const]),
  ];
}
