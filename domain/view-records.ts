import type { Card, Logo, Participant, Photo, Response, Voted } from "./records.ts";
import type { CardView, LogoView, MeView, MineView, MyResponseView, MyVoteView, PhotoView } from "./view.ts";

const logoViews = new WeakMap<Logo, LogoView>();

/** Made once per logo, as with cards; named field by field, so that no byte of the picture slips in. */
export function logoView(logo: Logo): LogoView {
  const known = logoViews.get(logo);
  if (known) return known;
  const { kind, id, use, alt, order } = logo;
  const made = { kind, id, use, alt, order };
  logoViews.set(logo, made);
  return made;
}

const photoViews = new WeakMap<Photo, PhotoView>();

/** Without the picture's bytes, as with logos. Only the lead comes this far with one that is hidden. */
export function photoView(photo: Photo): PhotoView {
  const known = photoViews.get(photo);
  if (known) return known;
  const { kind, id, activityId, cardId, tableId, alt, order, hiddenReason } = photo;
  const made = { kind, id, activityId, cardId, tableId, alt, order, ...(hiddenReason !== null && { hiddenReason }) };
  photoViews.set(photo, made);
  return made;
}

const cardViews = new WeakMap<Card, CardView>();

/** Made once per card, so that an unchanged card is the same object for every audience. */
export function cardView(card: Card): CardView {
  const known = cardViews.get(card);
  if (known) return known;
  const made = makeCardView(card);
  cardViews.set(card, made);
  return made;
}

function makeCardView(card: Card): CardView {
  const seen: CardView = {
    kind: "card",
    id: card.id,
    cardKind: card.cardKind,
    number: card.number,
    text: card.text,
    title: card.title,
    activityId: card.activityId,
    fieldId: card.fieldId,
    dimensionId: card.dimensionId,
    tableId: card.origin.tableId,
    clusterId: card.clusterId,
    mergedInto: card.mergedInto,
    createdAt: card.createdAt,
  };
  // Only the lead and its author come this far with a card that is hidden or held.
  return {
    ...seen,
    ...(card.status === "hidden" && { hiddenReason: card.hiddenReason ?? "" }),
    ...(card.held && { held: true }),
    ...(card.onBehalf && { onBehalf: true }),
    ...(card.people !== undefined && { people: card.people }),
    ...(card.origin.fieldId !== card.fieldId && { writtenFor: card.origin.fieldId }),
    ...(card.details && { details: card.details }),
    ...(card.sources.length > 0 && { sources: card.sources }),
  };
}

export const meView = ({ id, tableId, sectorId, reviews }: Participant): MeView => ({
  kind: "me",
  id,
  tableId,
  sectorId,
  ...(reviews && { reviews }),
});

export const mineView = (card: Card): MineView => ({ ...cardView(card), kind: "mine" });

export function myResponseView(
  { participantId, ...response }: Response,
  holderId: string | null,
): MyResponseView {
  return { ...response, kind: "my-response", ...(participantId !== holderId && { as: participantId }) };
}

export const myVoteView = ({ id, activityId, round }: Voted): MyVoteView => ({
  kind: "my-vote",
  id,
  activityId,
  round,
});
