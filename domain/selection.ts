import * as v from "valibot";
import { recordId } from "./commands/schemas.ts";
import type { CardKind, Entry } from "./records.ts";
import type { ReadonlyState } from "./state.ts";

/** One thing that goes on: a key factor, an option, a scenario, with the reason why. */
export const selectedSchema = v.strictObject({
  selects: recordId,
  cardKind: v.picklist(["factor", "assumption", "scenario", "option"]),
  reason: v.pipe(v.string(), v.maxLength(400)),
  /** Position from 0. */
  order: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Selected = v.InferOutput<typeof selectedSchema>;

/** What was selected of a kind, in its order: by the step that was opened last among those that have selected any. */
export function selectionOf(state: ReadonlyState, cardKind: CardKind): readonly Selected[] {
  const bySteps = new Map<string, Selected[]>();
  for (const entry of state.tables.entry.values()) {
    const selected = selectedIn(entry);
    if (selected?.cardKind !== cardKind) continue;
    bySteps.set(entry.activityId, [...(bySteps.get(entry.activityId) ?? []), selected]);
  }
  const opened = (activityId: string) => state.tables.step.get(activityId)?.openedAt ?? 0;
  const [last] = [...bySteps.keys()].sort((a, b) => opened(b) - opened(a) || (a < b ? -1 : 1));
  return (bySteps.get(last ?? "") ?? []).sort((a, b) => a.order - b.order);
}

/** The choice in an entry; null for an entry that is something else. */
export function selectedIn(entry: Entry): Selected | null {
  const parsed = v.safeParse(selectedSchema, entry.value);
  return parsed.success ? parsed.output : null;
}
