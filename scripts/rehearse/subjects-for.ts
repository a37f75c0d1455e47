import type { WorkshopClient } from "#components/live/workshop-client.ts";
import type { Activity } from "#domain/records.ts";
import type { ReadonlyState } from "#domain/state.ts";
import { isAskedAtTable, type Subject, type SubjectChoice, subjectsOf } from "#domain/subjects.ts";
import type { Host } from "./hall.ts";
import type { Phone } from "./phone.ts";

/** What this device asks about: the rule of the product over what the device has received. */
export function subjectsFor(device: Phone | Host, activity: Activity, choice: SubjectChoice): Subject[] {
  const seen = seenBy(device.client.view);
  return subjectsOf(seen, choice).filter((subject) => isAskedAtTable(seen, activity, subject, device.tableId));
}

/** What a screen asks about, over what it has received. */
export const subjectsIn = (view: WorkshopClient["view"], choice: SubjectChoice): readonly Subject[] =>
  subjectsOf(seenBy(view), choice);

/** A view in the shape of a state: only the lead is sent hidden cards, and says so. */
export function seenBy(view: WorkshopClient["view"]): ReadonlyState {
  const byId = <T extends { id: string }>(records: readonly T[]) => new Map(records.map((it) => [it.id, it]));
  return {
    tables: {
      card: byId(view.all("card").map((card) => ({ ...card, status: card.hiddenReason === undefined ? "visible" : "hidden" }))),
      cluster: byId(view.all("cluster")),
      field: byId(view.all("field")),
      table: byId(view.all("table")),
      entry: byId(view.all("entry")),
      step: byId(view.all("step")),
    },
  } as unknown as ReadonlyState;
}
