import * as v from "valibot";
import { sortSettings } from "#activities/sort/activity.ts";
import type { Command } from "#domain/commands.ts";
import type { Activity, CardKind } from "#domain/records.ts";
import type { CardView } from "#domain/view.ts";
import { until } from "#e2e/support/workshop-driver.ts";
import { suggestGroups } from "#methods/similarity.ts";
import type { Chance } from "#methods/chance.ts";
import type { Host, RehearsedHall } from "./hall.ts";
import type { Sender } from "./ledger.ts";

/** Sixty to ninety factors go on from a day of seventy; of the other kinds three quarters. */
const factorsKept = { atLeast: 64, atMost: 86 };

/** First the hosts order their tables' cards, all at once; then the facilitator brings together what the tables share. */
export async function sort(hall: RehearsedHall, activity: Activity): Promise<void> {
  const { cardKind } = v.parse(sortSettings, activity.settings);
  await hall.play(activity.minutes, [
    {
      at: activity.minutes * 0.1,
      act: async () => {
        await Promise.all(hall.hosts.map((host) => orderOwnTable(hall, host, cardKind).catch(hall.trouble)));
        await hall.pace.minutes(1);
        await orderAll(hall, cardKind);
      },
    },
  ]);
}

async function orderOwnTable(hall: RehearsedHall, host: Host, kind: CardKind): Promise<void> {
  const chance = hall.chance(`${kind} ordered at ${host.name}`);
  const own = () => standing(host, kind).filter(({ tableId }) => tableId === host.tableId);
  const groups = suggestGroups(own().map(asCompared)).slice(0, kind === "factor" ? 8 : 2);
  for (const { ids, shared } of groups) {
    await merge(hall, host, ids, shared, chance);
    await hall.pace.minutes(0.2);
  }
  if (host.table % 3 === 0) await mergeByMistake(hall, host, own(), chance);
  if (host.table % 4 === 1 && groups[0])
    await order(hall, host, { type: "board.split", cardId: firstOf(host, groups[0].ids) });
  await bundle(hall, host, own(), chance);
}

async function orderAll(hall: RehearsedHall, kind: CardKind): Promise<void> {
  const { lead } = hall;
  const chance = hall.chance(`${kind} ordered by the lead`);
  const now = () => standing(lead, kind);
  const [atLeast, atMost] =
    kind === "factor"
      ? [factorsKept.atLeast * hall.scale, factorsKept.atMost * hall.scale]
      : [now().length * 0.75, now().length];
  for (const { ids, shared } of suggestGroups(now().map(asCompared))) {
    if (now().length - ids.length + 1 < atLeast) continue;
    await merge(hall, lead, ids, shared, chance);
    await hall.pace.minutes(0.03);
  }
  // What no comparison of words finds, but a human knows to be the same.
  for (const ids of byIdea(hall, now())) {
    if (ids.length < 2 || now().length <= atMost) continue;
    await merge(hall, lead, ids, [], chance);
  }
  await mergeByMistake(hall, lead, now(), chance);
  await bundle(
    hall,
    lead,
    now().filter(({ clusterId }) => clusterId === null),
    chance,
  );
}

async function merge(
  hall: RehearsedHall,
  sender: Sender,
  ids: readonly string[],
  shared: readonly string[],
  chance: Chance,
) {
  const title = shared.length > 0 && chance.flip(0.5) ? shared.slice(0, 5).join(" ").slice(0, 120) : null;
  await order(hall, sender, { type: "board.merge", cardIds: [...ids], title });
}

/** Nobody sorts on before the board shows what was done. */
async function order(hall: RehearsedHall, sender: Sender, command: Command) {
  const { reply } = await hall.ledger.send(sender, command);
  if (reply.ok)
    await until(
      `${sender.name} sees ${command.type}`,
      () => (sender.client.view.at?.seq ?? 0) >= reply.seq,
      8000,
    );
  return reply;
}

function byIdea(hall: RehearsedHall, cards: readonly CardView[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const { id } of cards) {
    const idea = hall.ideas.get(id) ?? id;
    groups.set(idea, [...(groups.get(idea) ?? []), id]);
  }
  return [...groups.values()];
}

async function mergeByMistake(
  hall: RehearsedHall,
  sender: Sender,
  cards: readonly CardView[],
  chance: Chance,
) {
  const [one, other] = chance.shuffled(cards);
  if (!one || !other) return;
  await merge(hall, sender, [one.id, other.id], [], chance);
  await order(hall, sender, { type: "undo" });
}

/** Three cards under one title, which is found better a moment later. */
async function bundle(
  hall: RehearsedHall,
  sender: Sender,
  cards: readonly CardView[],
  chance: Chance,
): Promise<void> {
  const [first] = chance.shuffled(cards);
  const alike = cards
    .filter((card) => card.fieldId === first?.fieldId && card.clusterId === null)
    .slice(0, 3);
  if (alike.length < 3) return;
  const cardIds = alike.map(({ id }) => id);
  const reply = await order(hall, sender, { type: "board.cluster", cardIds, title: "Gehört zusammen" });
  if (!reply.ok) return;
  const title = (alike[0]?.title ?? alike[0]?.text ?? "").slice(0, 60);
  await order(hall, sender, { type: "board.rename", clusterId: String(reply.result.clusterId), title });
}

/** Cards that stand for themselves on somebody's screen. */
export function standing(sender: Sender, kind: CardKind): CardView[] {
  return sender.client.view
    .all("card")
    .filter((card) => card.cardKind === kind && card.mergedInto === null)
    .filter((card) => card.hiddenReason === undefined && !card.held);
}

const asCompared = ({ id, title, text }: CardView) => ({ id, text: title ?? text });

function firstOf(sender: Sender, ids: readonly string[]): string {
  const cards = ids.flatMap((id) => sender.client.view.get("card", id) ?? []);
  return cards.sort((a, b) => a.number - b.number)[0]?.id ?? "";
}
