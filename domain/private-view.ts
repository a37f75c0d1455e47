import { companionsOf, guestsAt } from "./people.ts";
import type { ReadonlyState } from "./state.ts";
import type { GuestView, MyResponseView, MyVoteView, PrivateView, SharedView } from "./view.ts";
import { meView, mineView, myResponseView, myVoteView } from "./view-records.ts";

/** What only one participant sees: the own seat, cards, answers. */
export function privateViewFor(state: ReadonlyState, participantId: string): PrivateView[] {
  const me = state.tables.participant.get(participantId);
  if (!me) return [];
  const view: PrivateView[] = [meView(me)];
  for (const card of state.tables.card.values())
    if (card.authorId === participantId && card.status !== "withdrawn") view.push(mineView(card));
  const companions = companionsOf(state, participantId);
  for (const { id } of companions) view.push({ kind: "companion", id });
  const people = new Set([participantId, ...companions.map(({ id }) => id)]);
  return [...view, ...answersOf(state, people, participantId)];
}

/** What was answered by these people: the words of an open answer, of a secret vote only that it was cast. */
function answersOf(
  state: ReadonlyState,
  people: ReadonlySet<string>,
  holderId: string | null,
): (MyResponseView | MyVoteView)[] {
  const answers: (MyResponseView | MyVoteView)[] = [];
  for (const response of state.tables.response.values())
    if (people.has(response.participantId)) answers.push(myResponseView(response, holderId));
  for (const voted of state.tables.voted.values())
    if (people.has(voted.participantId)) answers.push(myVoteView(voted));
  return answers;
}

/** Whom a host answers for, with what was answered. */
export function guestViews(state: ReadonlyState, tableId: string): SharedView[] {
  const guests = guestsAt(state, tableId);
  if (guests.length === 0) return [];
  return [
    ...guests.map(({ id }): GuestView => ({ kind: "guest", id })),
    ...answersOf(state, new Set(guests.map(({ id }) => id)), null),
  ];
}
