import type { CardView } from "#domain/view.ts";

const longest = 90;

/** A title that is there already, else the shortest of the sentences: a word to start from, not an answer. */
export function suggestTitle(cards: readonly Pick<CardView, "title" | "text">[]): string {
  const titled = cards.find(({ title }) => title !== null)?.title;
  if (titled) return titled;
  const [shortest = ""] = cards
    .map(({ text }) => text.replace(/\s+/g, " "))
    .sort((a, b) => a.length - b.length);
  if (shortest.length <= longest) return shortest.replace(/[.!?…]+$/, "");
  return shortest.slice(0, longest).replace(/[\s,;:–-]+\S*$/, "");
}
