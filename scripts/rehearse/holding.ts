import * as v from "valibot";
import { collectSettings } from "#activities/collect/activity.ts";
import type { Activity } from "#domain/records.ts";
import type { CardView } from "#domain/view.ts";
import { agendaWith } from "#e2e/support/plan.ts";
import type { RehearsedHall } from "./hall.ts";
import { exposureOf } from "./writing.ts";

/** The organiser decides beforehand: what is written in this step is read before the room sees it. */
export async function holdBack(hall: RehearsedHall, { id }: Activity): Promise<void> {
  const { client } = hall.organiser;
  await hall.ledger.send(hall.organiser, agendaWith(client, id, { moderated: true }));
  await hall.everyScreen("the step whose cards wait", ({ view }) => {
    return v.parse(collectSettings, view.get("activity", id)?.settings).moderated === true;
  });
}

/** The first look into the queue: nobody has seen any of it yet; one card names somebody, the others may be seen. */
export async function readQueue(hall: RehearsedHall, activity: Activity): Promise<void> {
  for (const { name, client, audience } of hall.screens.all) {
    const shown = client.view.all("card").filter(({ activityId }) => activityId === activity.id).length;
    if (["phone", "wall"].includes(audience().role) && shown > 0)
      hall.problems.push({ kind: "leaked", what: `${name} has ${shown} cards that wait for their release` });
  }
  const [named, ...others] = waiting(hall, activity);
  if (named)
    await hall.ledger.send(hall.lead, { type: "card.hide", cardId: named.id, reason: "nennt eine Person" });
  await release(hall, activity, others);
}

/** Whatever waits now may be seen. What comes in later waits on, and is in no document. */
export async function emptyQueue(hall: RehearsedHall, activity: Activity): Promise<void> {
  await release(hall, activity, waiting(hall, activity));
}

async function release(hall: RehearsedHall, activity: Activity, cards: readonly CardView[]): Promise<void> {
  if (cards.length === 0) return;
  const { reply } = await hall.ledger.send(hall.lead, {
    type: "card.release",
    cardIds: cards.map(({ id }) => id),
  });
  if (!reply.ok) return;
  // Not measured: new words of their author make a card wait again, and nobody knows how long.
  for (const { id, tableId } of cards)
    hall.screens.expect(id, performance.now(), false, {
      ...exposureOf(hall, activity, { tableId, participantId: null }),
      held: false,
    });
}

function waiting(hall: RehearsedHall, activity: Activity): CardView[] {
  return hall.lead.client.view
    .all("card")
    .filter((card) => card.activityId === activity.id && card.held && card.hiddenReason === undefined)
    .filter(({ text }) => !hall.regretted.has(text));
}
