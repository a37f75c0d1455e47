import type { Activity } from "#domain/records.ts";
import { until } from "#e2e/support/workshop-driver.ts";
import type { Person } from "#server/rehearsal/cast.ts";
import type { RehearsedHall } from "./hall.ts";
import { Phone } from "./phone.ts";

/** Somebody comes in, at once or so many minutes into the day. */
export async function arrive(hall: RehearsedHall, person: Person): Promise<void> {
  if (person.late) await hall.pace.minutes(person.arrives);
  try {
    hall.phones.push(await Phone.join(hall.entrance, person));
    // In the order of the cast, not of the answers: so that the same seed picks the same people.
    hall.phones.sort((a, b) => hall.cast.indexOf(a.person) - hall.cast.indexOf(b.person));
  } catch (error) {
    hall.refusedAtDoor.unexpected += 1;
    hall.trouble(error);
  }
}

/** A code with a slip is refused, and the next one is right. */
export async function mistypedCode(hall: RehearsedHall): Promise<void> {
  const body = JSON.stringify({ code: `${hall.driver.joinCode.slice(1)}0` });
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${hall.server.url}/api/lookup`, { method: "POST", headers, body });
  if (answer.status === 404) hall.refusedAtDoor.asExpected += 1;
  else hall.trouble(`a wrong code was answered with ${answer.status}`);
}

/** One person takes another seat, where there is most room, and writes on there. */
export async function changeTable(hall: RehearsedHall, phone: Phone, activity: Activity): Promise<void> {
  const taken = (id: string) => hall.phonesAt(id).length;
  const [target] = hall.entrance.tableIds
    .filter((id) => id !== phone.tableId)
    .sort((a, b) => taken(a) - taken(b));
  if (!target) return;
  const { reply } = await hall.ledger.send(phone, { type: "participant.move", tableId: target });
  if (!reply.ok) return;
  await until(`${phone.name} sits at the new table`, () => phone.tableId === target);
  hall.incidents.push({ what: "Tisch gewechselt", wer: phone.name, schritt: activity.title.de });
}

/** After the coffee a few go to the topic that interests them more. */
export async function changeTables(hall: RehearsedHall, activity: Activity): Promise<void> {
  for (const phone of hall.phones.filter((_, index) => index % 10 === 7))
    await changeTable(hall, phone, activity);
}
