import { shortId } from "#domain/records.ts";
import type { FinishedRecord } from "../finished-record.ts";

/** A source keeps its number even when its words are gone, so that the chain holds. */
export function sourceName({ state }: FinishedRecord, cardId: string): string {
  const card = state.tables.card.get(cardId);
  if (!card) return "einer gelöschten Karte";
  const gone = { visible: "", hidden: " (ausgeblendet)", withdrawn: " (zurückgezogen)" }[card.status];
  return `${shortId(card)}${gone}`;
}
