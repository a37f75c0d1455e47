import type { Card, Cluster, Photo, Prose } from "#domain/records.ts";
import type { ReadonlyState } from "#domain/state.ts";

/**
 * A state that may be published: cards that are hidden, withdrawn or still held are not in it, so that nothing computed from it can print
 * one. A card that was merged into a hidden one stands for itself again, or its words would be lost with it.
 * `now` decides for an earlier board: what has been hidden since is hidden there too, and the words are today's
 * (a name that the facilitator took out must not come back), while places and bundles are those of then.
 */
export function publishedState(then: ReadonlyState, now: ReadonlyState = then): ReadonlyState {
  const isOut = (card: Card | undefined): card is Card => card?.status === "visible" && !card.held;
  const shown = (id: string) => then.tables.card.has(id) && isOut(now.tables.card.get(id));
  const cards = new Map<string, Card>();
  for (const card of then.tables.card.values()) {
    const today = now.tables.card.get(card.id);
    if (!isOut(today)) continue;
    cards.set(card.id, {
      ...card,
      text: today.text,
      title: card.title === null ? null : (today.title ?? card.title),
      ...(card.details && today.details && { details: today.details }),
      status: "visible",
      hiddenReason: null,
      // On an earlier board it still waited.
      ...(card.held && { held: false }),
      mergedInto: standingParent(then, card, shown),
    });
  }
  const clusters = new Map<string, Cluster>();
  for (const cluster of then.tables.cluster.values()) {
    if (![...cards.values()].some((card) => card.clusterId === cluster.id)) continue;
    clusters.set(cluster.id, {
      ...cluster,
      title: now.tables.cluster.get(cluster.id)?.title ?? cluster.title,
    });
  }
  const hasCard = ({ cardId }: Prose | Photo) => cards.has(cardId);
  const prose = [...now.tables.prose].filter(([, text]) => hasCard(text));
  const photo = [...now.tables.photo].filter(([, picture]) => hasCard(picture) && picture.hiddenReason === null);
  const tables = { ...then.tables, card: cards, cluster: clusters, prose: new Map(prose), photo: new Map(photo) };
  return { ...then, tables };
}

/** The visible card that stands for this one, whatever was merged in between; null when it stands for itself. */
function standingParent(state: ReadonlyState, card: Card, shown: (id: string) => boolean): string | null {
  let standing: string | null = null;
  const seen = new Set([card.id]);
  for (
    let at = card.mergedInto;
    at !== null && !seen.has(at);
    at = state.tables.card.get(at)?.mergedInto ?? null
  ) {
    seen.add(at);
    if (shown(at)) standing = at;
    // In a circle (a file that was tampered with) everybody stands for themselves: nothing is lost.
    if (state.tables.card.get(at)?.mergedInto === card.id) return null;
  }
  return standing;
}
