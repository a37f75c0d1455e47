import { until } from "#e2e/support/workshop-driver.ts";
import type { Host, RehearsedHall } from "./hall.ts";
import type { Phone } from "./phone.ts";

/** Somebody who rates and votes: with the own phone, with somebody else's, or through the host of the table. */
export interface Speaker {
  readonly name: string;
  readonly device: Phone | Host;
  /** Goes into the command where it is not the one who joined with this device. */
  readonly as: string | null;
}

/** At every other table somebody has no phone; at the first one another one comes, and goes to a free phone after all. */
export async function seatGuests(hall: RehearsedHall): Promise<void> {
  const add = (host: Host) => hall.ledger.send(host, { type: "participant.add" });
  const seating = hall.hosts.filter(({ table }) => table % 2 === 0);
  for (const host of seating) await add(host);
  const [host] = seating;
  if (!host) return;
  const { reply } = await add(host);
  if (!reply.ok) return;
  const participantId = String(reply.result.participantId);
  await hall.ledger.send(host, { type: "participant.remove", participantId });
}

/** "Wir sind 3": a few look at one phone together. */
export async function sharePhones(hall: RehearsedHall): Promise<void> {
  const phones = hall.phones.filter(({ line }) => line === null).slice(5, 7);
  for (const [index, phone] of phones.entries()) {
    const people = 3 - index;
    const { reply } = await hall.ledger.send(phone, { type: "participant.share", people });
    if (reply.ok)
      await until(
        `${phone.name} speaks for ${people}`,
        () => phone.client.view.all("companion").length === people - 1,
      );
  }
}

/** Those who share a phone, and those who have none. */
export function othersWhoAnswer(hall: RehearsedHall): Speaker[] {
  const sharing = hall.phones.flatMap((phone) => phone.companions.map((as) => speaker(phone, as)));
  const guests = hall.hosts.flatMap((host) => host.client.view.all("guest").map(({ id }) => speaker(host, id)));
  return [...sharing, ...guests];
}

const speaker = (device: Phone | Host, as: string): Speaker => ({ name: `${device.name} für ${as}`, device, as });
