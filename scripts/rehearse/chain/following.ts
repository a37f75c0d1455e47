import { optionsWithoutFactor } from "#domain/chain.ts";
import { restoredRecord, type WorkshopFile } from "#exports/json.ts";
import type { RehearsedHall } from "../hall.ts";

/**
 * Follows every option that came from a scenario back to the sentences on the phones, and holds each story against what
 * its table was told was stored. Where a day has no step that derives options from scenarios, there is no chain.
 */
export function followChains(hall: RehearsedHall, file: WorkshopFile): { followed: number; reached: number } {
  for (const [cardId, text] of hall.stories) {
    const kept = file.records.prose.find((prose) => prose.cardId === cardId)?.text;
    if (kept !== text) hall.problems.push({ kind: "lost", what: `the story of ${cardId}: told ${text.length} characters, is ${kept?.length ?? 0}` });
  }
  const derives = new Set(file.records.activity.filter(({ type }) => type === "derive").map(({ id }) => id));
  const options = file.records.card.filter(
    (card) => card.cardKind === "option" && card.status === "visible" && derives.has(card.activityId),
  );
  const cutOff = new Set(optionsWithoutFactor(restoredRecord(file).state));
  const lost = options.filter(({ id }) => cutOff.has(id));
  for (const { number, text } of lost)
    hall.problems.push({ kind: "wrong", what: `the chain of O-${number} reaches no factor: ${text}` });
  return { followed: options.length, reached: options.length - lost.length };
}
