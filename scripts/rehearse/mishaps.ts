import { setTimeout as sleep } from "node:timers/promises";
import { randomId } from "#components/live/random-id.ts";
import type { Activity } from "#domain/records.ts";
import { until } from "#e2e/support/workshop-driver.ts";
import type { Reply } from "#protocol/messages.ts";
import { thoughtsFor } from "#server/rehearsal/cast.ts";
import { fieldAt } from "./collecting.ts";
import type { RehearsedHall } from "./hall.ts";
import type { Entry } from "./ledger.ts";
import type { Phone } from "./phone.ts";
import { exposureOf, noteCard, write } from "./writing.ts";

/** At any speed a broken line needs this long to swallow what was sent. */
const shortly = 150;

/** Phones fall off the Wi-Fi in the middle of a step and come back. */
export async function cutLine(hall: RehearsedHall, phone: Phone): Promise<void> {
  phone.line?.cut();
  await sleep(shortly);
  hall.incidents.push({ what: "Leitung abgerissen", wer: phone.name });
}

/** The line looks whole: the cards arrive, but their answers do not, or nothing passes at all. All of it is sent again. */
export async function halfOffline(
  hall: RehearsedHall,
  phone: Phone,
  activity: Activity,
  state: "deaf" | "dead",
): Promise<void> {
  if (!phone.line) return;
  phone.line.state = state;
  const written = writeSome(hall, phone, activity, 2, state);
  await hall.pace.minutes(1);
  await sleep(shortly);
  phone.line.cut();
  await written;
  hall.incidents.push({
    what: state === "deaf" ? "Antworten kamen nicht an" : "Leitung tot",
    wer: phone.name,
  });
}

/** Somebody writes on the way to the toilet, where there is no Wi-Fi. */
export async function writesOffline(hall: RehearsedHall, phone: Phone, activity: Activity): Promise<void> {
  phone.client.socket.disconnect();
  const written = writeSome(hall, phone, activity, 3, "offline");
  await hall.pace.minutes(2);
  phone.client.connect();
  await written;
  hall.incidents.push({ what: "Offline geschrieben", wer: phone.name });
}

/** Two tabs of one person share a storage: both send what waits in it, and both write. */
export async function secondTab(hall: RehearsedHall, phone: Phone, activity: Activity): Promise<void> {
  phone.client.socket.disconnect();
  const waiting = writeSome(hall, phone, activity, 1, "first tab");
  const client = await phone.tab();
  phone.client.connect();
  const { name, participantId, tableId } = phone;
  const [thought] = someThoughts(hall, phone, activity, 1, "second tab");
  if (thought) await write(hall, { name, participantId, tableId, client }, activity, thought);
  await waiting;
  client.close();
  hall.incidents.push({ what: "Zwei Tabs", wer: phone.name });
}

/** The page is loaded anew before the answers have come: what was typed waits in the storage. */
export async function reload(hall: RehearsedHall, phone: Phone, activity: Activity): Promise<void> {
  const written = writeSome(hall, phone, activity, 1, "reload");
  phone.close();
  await phone.open();
  await until(`${phone.name} has sent everything`, () => phone.client.outbox.items.length === 0, 20_000);
  // Asked again, the server says what it has answered: that is how the rehearsal hears of it.
  for (const entry of hall.ledger.inFlight(phone.name))
    hall.ledger.answered(entry, await deliver(phone, entry), false);
  await written;
  hall.incidents.push({ what: "Seite neu geladen", wer: phone.name });
}

/** A card is sent twice with the same id: one card, one answer. Gives back what can be sent once more after a restart. */
export async function sentTwice(
  hall: RehearsedHall,
  phone: Phone,
  activity: Activity,
): Promise<Entry | null> {
  const [thought] = someThoughts(hall, phone, activity, 1, "twice");
  if (!thought) return null;
  const entry = hall.ledger.note(phone, randomId(), writing(activity, thought.text));
  const [reply, again] = await Promise.all([deliver(phone, entry), deliver(phone, entry)]);
  hall.ledger.answered(entry, reply, true);
  if (reply.ok)
    noteCard(hall, String(reply.result.cardId), thought, entry, exposureOf(hall, activity, phone));
  sameAnswer(hall, phone, reply, again);
  hall.incidents.push({ what: "Doppelt gesendet", wer: phone.name });
  return entry;
}

/** An old command comes once more, e.g. after a restart of the server: the same answer, no second effect. */
export async function sentAgain(hall: RehearsedHall, phone: Phone, entry: Entry): Promise<void> {
  const first = entry.answer?.reply;
  if (first) sameAnswer(hall, phone, first, await deliver(phone, entry));
}

function writeSome(hall: RehearsedHall, phone: Phone, activity: Activity, count: number, occasion: string) {
  const thoughts = someThoughts(hall, phone, activity, count, occasion);
  return Promise.all(thoughts.map((thought) => write(hall, phone, activity, thought)));
}

function someThoughts(
  hall: RehearsedHall,
  phone: Phone,
  activity: Activity,
  count: number,
  occasion: string,
) {
  const chance = hall.chance(`${occasion} ${phone.name} ${activity.title.de}`);
  const kind = (activity.settings as { cardKind?: "factor" | "assumption" | "option" }).cardKind ?? "factor";
  return thoughtsFor(kind, fieldAt(hall, phone.tableId), count, hall.horizonYear, chance);
}

const writing = (activity: Activity, text: string) => ({
  type: "activity" as const,
  activityId: activity.id,
  command: { do: "write", text, fieldId: null, dimensionId: null },
});

function deliver(phone: Phone, { id, command }: Entry): Promise<Reply> {
  return phone.client.socket.timeout(8000).emitWithAck("command", { id, command });
}

function sameAnswer(hall: RehearsedHall, phone: Phone, first: Reply, second: Reply): void {
  if (first.ok && second.ok && first.seq === second.seq && first.result.cardId === second.result.cardId)
    return;
  const what = `${phone.name}: one id, two answers: ${JSON.stringify(first)} and ${JSON.stringify(second)}`;
  hall.problems.push({ kind: "doubled", what });
}
