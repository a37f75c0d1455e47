import type { ActivityContext } from "#domain/activity-rules.ts";
import { cellId } from "#domain/cells.ts";
import type { CardKind } from "#domain/records.ts";
import { type Subject, subjectsInTime, subjectsOf } from "#domain/subjects.ts";
import type { TunnelSettings } from "./schemas.ts";

export type Context = ActivityContext<TunnelSettings>;

/** What is taken on: what was selected, else the first of what stands, as many as a hall can judge. */
export function takenOn(context: Context): { options: readonly Subject[]; scenarios: readonly Subject[] } {
  const { options, scenarios } = context.activity.settings;
  return { options: chosen(context, "option", options), scenarios: chosen(context, "scenario", scenarios) };
}

function chosen({ state, step }: Context, cardKind: CardKind, most: number): readonly Subject[] {
  const selected = subjectsOf(state, { cardKind, unit: "cards", only: "selected" });
  const all = selected.length > 0 ? selected : subjectsOf(state, { cardKind, unit: "cards" }).slice(0, most);
  return subjectsInTime(state, step, all);
}

/** Every option in every scenario, option by option. */
export function cellsIn(context: Context): string[] {
  const { options, scenarios } = takenOn(context);
  return options.flatMap((option) => scenarios.map((scenario) => cellId(option.id, scenario.id)));
}

export const letterAt = (index: number): string => String.fromCharCode(65 + (index % 26));
