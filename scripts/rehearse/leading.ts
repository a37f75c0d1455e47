import type { Activity } from "#domain/records.ts";
import type { RehearsedHall } from "./hall.ts";

/** Brings the next step on the stage and waits until every screen that is online shows it. */
export async function goOn(hall: RehearsedHall, activity: Activity): Promise<void> {
  const started = performance.now();
  const wasOpened = hall.lead.client.view.get("step", activity.id) !== undefined;
  await hall.ledger.send(hall.lead, { type: "step.next" });
  // What was open before is only shown again by "next"; opening it once more is a decision of its own.
  if (wasOpened) await hall.ledger.send(hall.lead, { type: "step.reopen", activityId: activity.id });
  await hall.everyScreen(
    `the step ${activity.title.de}`,
    ({ view }) =>
      view.get("stage", "stage")?.activityId === activity.id &&
      view.get("step", activity.id)?.status === "open",
  );
  hall.stepShown.push(performance.now() - started);
}

/** Before this no phone and no wall may have received a single card of the step. */
export async function revealCards(hall: RehearsedHall, activity: Activity): Promise<void> {
  for (const { name, client, audience } of hall.screens.all) {
    const { role } = audience();
    const shown = client.view.all("card").filter((card) => card.activityId === activity.id).length;
    if ((role === "phone" || role === "wall") && shown > 0)
      hall.problems.push({ kind: "leaked", what: `${name} has ${shown} cards before the reveal` });
  }
  await hall.ledger.send(hall.lead, { type: "step.reveal", activityId: activity.id });
}

/** The day is late, as every day. */
export async function moreTime(hall: RehearsedHall, { id: activityId }: Activity): Promise<void> {
  await hall.ledger.send(hall.lead, { type: "step.extend", activityId, minutes: 5 });
}

/** Cards that name or insult somebody are hidden; one of them by mistake, which is undone, and one is shown again. */
export async function hideSome(hall: RehearsedHall, activity: Activity): Promise<void> {
  const { lead, ledger } = hall;
  const chance = hall.chance(`hidden in ${activity.title.de}`);
  const cards = lead.client.view
    .all("card")
    .filter((card) => card.activityId === activity.id && !hall.regretted.has(card.text));
  const [insult, mistake, doubt] = chance.shuffled(cards.map(({ id }) => id));
  const hide = (cardId: string, reason: string) => ledger.send(lead, { type: "card.hide", cardId, reason });
  if (mistake) {
    await hide(mistake, "verwechselt");
    await ledger.send(lead, { type: "undo" });
  }
  if (doubt) {
    await hide(doubt, "Nennt das eine Person?");
    await ledger.send(lead, { type: "card.show", cardId: doubt });
  }
  if (!insult) return;
  await hide(insult, "beleidigend");
  await hall.everyScreen("a board without the hidden card", ({ view }) => {
    const card = view.get("card", insult);
    return card === undefined || card.hiddenReason !== undefined;
  });
}

/** Nobody is to look at the wall for a minute. */
export async function curtain(hall: RehearsedHall): Promise<void> {
  await hall.ledger.send(hall.lead, { type: "stage.curtain", on: true });
  await hall.pace.minutes(1);
  await hall.ledger.send(hall.lead, { type: "stage.curtain", on: false });
}

/** The facilitator's laptop is gone; another one opens the same link. */
export async function laptopDies(hall: RehearsedHall, count: number): Promise<void> {
  const old = hall.lead.client;
  hall.screens.forget(old);
  old.close();
  await hall.takeOverLead(`Moderation ${count}`);
  hall.incidents.push({ what: "Laptop der Moderation ersetzt", schritt: count });
}
