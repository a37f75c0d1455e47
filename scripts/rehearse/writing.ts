import * as v from "valibot";
import { collectSettings } from "#activities/collect/activity.ts";
import type { Activity } from "#domain/records.ts";
import type { Thought } from "#server/rehearsal/cast.ts";
import type { RehearsedHall } from "./hall.ts";
import type { Sender, SendOptions } from "./ledger.ts";
import type { Exposure } from "./screens.ts";

/** A card as its author remembers it. */
export interface OwnCard {
  readonly id: string;
  readonly text: string;
}

/** Writes a card through the outbox; null when it was refused. Every screen that may see it owes it from then on. */
export async function write(
  hall: RehearsedHall,
  sender: Sender & { readonly tableId: string | null },
  activity: Activity,
  thought: Thought,
  options: SendOptions & { dimensionId?: string | null; onBehalf?: boolean } = {},
): Promise<OwnCard | null> {
  const { dimensionId = null, onBehalf } = options;
  const { reply, entry } = await hall.ledger.send(
    sender,
    {
      type: "activity",
      activityId: activity.id,
      command: { do: "write", text: thought.text, fieldId: null, dimensionId, ...(onBehalf && { onBehalf }) },
    },
    options,
  );
  if (!reply.ok) return null;
  const id = String(reply.result.cardId);
  noteCard(hall, id, thought, entry, exposureOf(hall, activity, sender));
  return { id, text: thought.text };
}

/** A card of which the server has said that it is on its disk. */
export function noteCard(
  hall: RehearsedHall,
  id: string,
  { idea }: Thought,
  { sentAt, calm }: { sentAt: number; calm: boolean },
  exposure: Exposure,
): void {
  hall.ideas.set(id, idea);
  // One that waited on its author's device is owed from its arrival on.
  hall.screens.expect(id, calm ? sentAt : performance.now(), calm, exposure);
}

export function exposureOf(
  hall: RehearsedHall,
  activity: Activity,
  { tableId, participantId }: { tableId: string | null; participantId: string | null },
): Exposure {
  const { silent, moderated = false } = v.parse(collectSettings, activity.settings);
  const revealed = hall.lead.client.view.get("step", activity.id)?.revealed ?? false;
  const hasAuthor = participantId !== null;
  return { tableId, silent, revealed, scope: activity.scope, held: moderated, hasAuthor };
}

export async function reword(
  hall: RehearsedHall,
  sender: Sender,
  activity: Activity,
  cardId: string,
  text: string,
  options: SendOptions = {},
): Promise<void> {
  const command = { do: "reword", cardId, text };
  await hall.ledger.send(sender, { type: "activity", activityId: activity.id, command }, options);
}

export async function withdraw(
  hall: RehearsedHall,
  sender: Sender,
  activity: Activity,
  cardId: string,
): Promise<void> {
  const command = { do: "withdraw", cardId };
  await hall.ledger.send(sender, { type: "activity", activityId: activity.id, command });
}
