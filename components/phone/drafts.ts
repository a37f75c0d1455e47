import type { Step } from "#domain/records.ts";
import type { OutboxItem } from "../live/outbox.ts";

/** How long a step that has closed still takes a sentence; the server decides, this only offers it. */
const graceMilliseconds = 28_000;

/** When a step takes no sentence any more, as far as its closing tells; one that was held when it was closed at once. */
export const graceEnds = (step: Pick<Step, "closedAt" | "closedHeld"> | null | undefined): number =>
  step?.closedHeld ? 0 : (step?.closedAt ?? 0) + graceMilliseconds;

/** Where the sentence is kept that somebody is typing in a step. */
export const draftKey = (workshopId: string, activityId: string): string => `${workshopId}.${activityId}`;

/** The words of a new or changed card in a command; null when it carries none. */
export function refusedWrite({ command }: Pick<OutboxItem, "command">): string | null {
  if (command.type !== "activity") return null;
  const inner = command.command as { do?: unknown; text?: unknown } | null;
  const carriesWords = inner?.do === "write" || inner?.do === "reword";
  return carriesWords && typeof inner.text === "string" ? inner.text : null;
}
