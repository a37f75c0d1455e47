import * as v from "valibot";
import type { ActivityRules } from "#domain/activity-rules.ts";
import { refuse } from "#domain/decision.ts";
import { subjectsOf } from "#domain/subjects.ts";

/**
 * Sorting what was collected: the board's own commands do the work (`domain/commands/board.ts`), because a
 * facilitator may tidy up at any time. This step shows the board to everybody and says who is at it.
 */
export const sortSettings = v.object({
  cardKind: v.optional(v.picklist(["factor", "assumption", "scenario", "option"]), "factor"),
});
export type SortSettings = v.InferOutput<typeof sortSettings>;

export const sort: ActivityRules<SortSettings, never> = {
  type: "sort",
  settings: sortSettings,
  defaults: v.parse(sortSettings, {}),
  command: null,
  decide: () => refuse("invalid"),
  visibility: () => ({ cards: "none", result: false }),
  subjects: ({ state, activity }) => subjectsOf(state, { cardKind: activity.settings.cardKind, unit: "cards" }),
  progress: ({ state, activity }) => {
    const cards = subjectsOf(state, { cardKind: activity.settings.cardKind, unit: "cards" });
    const placed = cards.filter((card) => card.dimensionId !== null || inCluster(state, card.id));
    return { answered: placed.length, of: cards.length };
  },
};

function inCluster(state: Parameters<typeof subjectsOf>[0], cardId: string): boolean {
  return (state.tables.card.get(cardId)?.clusterId ?? null) !== null;
}
