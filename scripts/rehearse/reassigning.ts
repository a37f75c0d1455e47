import { until } from "#e2e/support/workshop-driver.ts";
import type { RehearsedHall } from "./hall.ts";
import { standing } from "./sorting.ts";

/**
 * In the evening the organiser orders what the day called otherwise: all factors of one field go to another, in bulk;
 * then they are put into a third one by mistake, which is taken back.
 */
export async function reassign(hall: RehearsedHall): Promise<void> {
  const { organiser, ledger } = hall;
  await until("the organiser is online", () => organiser.client.line.state === "online");
  const fields = organiser.client.view.all("field").toSorted((a, b) => a.numeral - b.numeral);
  const cardsIn = (fieldId: string) => standing(organiser, "factor").filter((card) => card.fieldId === fieldId);
  const from = fields.toSorted((a, b) => cardsIn(b.id).length - cardsIn(a.id).length)[0];
  const [to, mistaken] = fields.filter(({ id }) => id !== from?.id);
  if (!from || !to || !mistaken) return;
  const cardIds = cardsIn(from.id).map(({ id }) => id);
  for (const { id: fieldId } of [to, mistaken])
    await ledger.send(organiser, { type: "board.reassign", moves: [{ cardIds, fieldId, dimensionId: null }] });
  await ledger.send(organiser, { type: "undo" });
  hall.incidents.push({ what: "Karten einem anderen Feld zugeordnet", karten: cardIds.length });
}
