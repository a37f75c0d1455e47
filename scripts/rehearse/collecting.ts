import * as v from "valibot";
import { collectSettings } from "#activities/collect/activity.ts";
import type { Activity, CardKind } from "#domain/records.ts";
import { thoughtsFor } from "#server/rehearsal/cast.ts";
import type { RehearsedHall } from "./hall.ts";
import { emptyQueue, readQueue } from "./holding.ts";
import { hideSome, moreTime, revealCards } from "./leading.ts";
import type { Sender } from "./ledger.ts";
import type { Moment } from "./pace.ts";
import { reworded } from "#server/rehearsal/wording.ts";
import { reword, withdraw, write } from "./writing.ts";

type Writer = Sender & { readonly tableId: string | null };

/** Of a hundred cards so many are reworded, and so many withdrawn, by those who wrote them. */
const afterthoughts = { reworded: 0.08, withdrawn: 0.03 };
/** The silent beginning: 120 of 180 cards come in the first four minutes. */
const silence = { minutes: 4, share: 2 / 3 };

/** A whole step of writing: everybody, some at tables without a phone through the host. */
export async function collect(
  hall: RehearsedHall,
  activity: Activity,
  incidents: readonly Moment[],
): Promise<void> {
  const { cardKind, silent, moderated } = v.parse(collectSettings, activity.settings);
  const isOneEach = activity.scope === "one-card-per-table";
  const cards = isOneEach
    ? hall.entrance.tableIds.flatMap((tableId) => sharedCard(hall, activity, cardKind, tableId))
    : hall.entrance.tableIds.flatMap((tableId) => cardsOfTable(hall, activity, cardKind, tableId, silent));
  const led = [
    ...(silent
      ? [
          { at: silence.minutes, act: () => revealCards(hall, activity) },
          { at: activity.minutes * 0.9, act: () => moreTime(hall, activity) },
        ]
      : []),
    ...(moderated
      ? [
          { at: activity.minutes * 0.35, act: () => readQueue(hall, activity) },
          { at: activity.minutes * 0.8, act: () => emptyQueue(hall, activity) },
        ]
      : []),
    ...(isOneEach ? [] : [{ at: activity.minutes * 0.7, act: () => hideSome(hall, activity) }]),
  ];
  await hall.play(activity.minutes, [...cards, ...led, ...incidents]);
  await hall.ledger.send(hall.lead, { type: "step.close", activityId: activity.id });
  if (moderated) await emptyQueue(hall, activity);
  await sentenceBegunBefore(hall, activity, cardKind);
  const isThere = (id: string) => {
    const card = hall.lead.client.view.get("card", id);
    return card !== undefined && card.hiddenReason === undefined;
  };
  const owing = await hall.screens.settle(isThere);
  for (const owed of owing) hall.problems.push({ kind: "lost", what: `not shown by ${owed}` });
}

function cardsOfTable(
  hall: RehearsedHall,
  activity: Activity,
  kind: CardKind,
  tableId: string,
  silent: boolean,
): Moment[] {
  const chance = hall.chance(`${kind} at ${hall.entrance.tableIds.indexOf(tableId)}`);
  const phones = hall.phonesAt(tableId);
  const [host] = hall.hosts.filter((it) => it.tableId === tableId);
  const writers: Writer[] = chance.shuffled([...phones, ...(host ? [host] : [])]);
  const wanted = hall.volumes[kind as keyof typeof hall.volumes];
  const count = Math.round((wanted * phones.length) / Math.max(1, hall.phones.length));
  const dimensions = dimensionsAt(hall, tableId);
  return thoughtsFor(kind, fieldAt(hall, tableId), count, hall.horizonYear, chance).map((thought, index) => {
    const writer = writers[index % writers.length]!;
    const isEarly = silent && chance.flip(silence.share);
    const at = isEarly ? chance.next() * silence.minutes : (0.1 + chance.next() * 0.75) * activity.minutes;
    const dimensionId = dimensions.length > 0 && chance.flip(0.6) ? chance.pick(dimensions) : null;
    const second = chance.next();
    const later = second < afterthoughts.reworded ? reworded(thought.text, chance) : null;
    const regrets = later === null && second < afterthoughts.reworded + afterthoughts.withdrawn;
    if (regrets) hall.regretted.add(thought.text);
    return {
      at,
      act: async () => {
        const onBehalf = writer.participantId === null && writer.client.view.all("guest").length > 0;
        const card = await write(hall, writer, activity, thought, { dimensionId, onBehalf });
        if (!card || (later === null && !regrets)) return;
        await hall.pace.minutes(1);
        if (regrets) await withdraw(hall, writer, activity, card.id);
        else if (later !== null) await reword(hall, writer, activity, card.id, later);
      },
    };
  });
}

/** One card for the whole table: one writes it, the others make it better, and nobody can put a second beside it. */
function sharedCard(hall: RehearsedHall, activity: Activity, kind: CardKind, tableId: string): Moment[] {
  const chance = hall.chance(`${activity.title.de} at ${hall.entrance.tableIds.indexOf(tableId)}`);
  const [host] = hall.hosts.filter((it) => it.tableId === tableId);
  const people: Writer[] = [...chance.shuffled(hall.phonesAt(tableId)), ...(host ? [host] : [])];
  const [writer, second] = host && host.table % 2 === 0 ? people.toReversed() : people;
  const [thought, other] = thoughtsFor(kind, fieldAt(hall, tableId), 2, hall.horizonYear, chance);
  if (!writer || !thought) return [];
  const act = async () => {
    const card = await write(hall, writer, activity, thought);
    if (!card || !second) return;
    await hall.pace.minutes(2);
    await reword(hall, second, activity, card.id, reworded(card.text, chance));
    if (other) await write(hall, second, activity, other, { mustBeRefused: "table-has-card" });
  };
  return [{ at: (0.3 + chance.next() * 0.4) * activity.minutes, act }];
}

/** Somebody was typing when the step closed: the sentence is taken. */
async function sentenceBegunBefore(hall: RehearsedHall, activity: Activity, kind: CardKind): Promise<void> {
  const writer = hall.phones.find((phone) => phone.client.line.state === "online");
  if (!writer || activity.scope === "one-card-per-table") return;
  const chance = hall.chance(`last sentence of ${kind}`);
  const [thought] = thoughtsFor(kind, fieldAt(hall, writer.tableId), 1, hall.horizonYear, chance);
  if (thought) await write(hall, writer, activity, thought);
}

export function fieldAt(hall: RehearsedHall, tableId: string | null): number {
  const { view } = hall.lead.client;
  const fieldId = tableId === null ? null : view.get("table", tableId)?.fieldId;
  return (fieldId ? (view.get("field", fieldId)?.numeral ?? 1) : 1) - 1;
}

function dimensionsAt(hall: RehearsedHall, tableId: string): string[] {
  const { view } = hall.lead.client;
  const fieldId = view.get("table", tableId)?.fieldId;
  return view
    .all("dimension")
    .filter((it) => it.fieldId === fieldId)
    .map(({ id }) => id);
}
