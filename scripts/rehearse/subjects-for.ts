import type { Activity } from "#domain/records.ts";
import type { ReadonlyState } from "#domain/state.ts";
import { isAskedAtTable, type Subject, type SubjectChoice, subjectsOf } from "#domain/subjects.ts";
import type { Host } from "./hall.ts";
import type { Phone } from "./phone.ts";

/** What this device asks about: the rule of the product over what the device has received. */
export function subjectsFor(device: Phone | Host, activity: Activity, choice: SubjectChoice): Subject[] {
  const { view } = device.client;
  const byId = <T extends { id: string }>(records: readonly T[]) => new Map(records.map((it) => [it.id, it]));
  // A device's view in the shape of a state: only visible cards reach phones and hosts.
  const seen = {
    tables: {
      card: byId(view.all("card").map((card) => ({ ...card, status: "visible" }))),
      cluster: byId(view.all("cluster")),
      field: byId(view.all("field")),
      table: byId(view.all("table")),
    },
  } as unknown as ReadonlyState;
  return subjectsOf(seen, choice).filter((subject) => isAskedAtTable(seen, activity, subject, device.tableId));
}
