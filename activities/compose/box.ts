import * as v from "valibot";
import type { Card, Entry } from "#domain/records.ts";
import type { ReadonlyState } from "#domain/state.ts";
import type { Exclusion } from "#methods/morphology.ts";
import { exclusionKinds } from "./defaults.ts";

/** What the step keeps: a choice under way, an exclusion, whether normative ones count, the axes. */
const kept = v.variant("is", [
  v.object({ is: v.literal("choice"), picks: v.record(v.string(), v.string()) }),
  v.object({
    is: v.literal("exclusion"),
    a: v.string(),
    b: v.string(),
    kind: v.picklist(exclusionKinds),
    reason: v.string(),
  }),
  v.object({ is: v.literal("normative"), on: v.boolean() }),
  v.object({ is: v.literal("axes"), factorIds: v.array(v.string()) }),
]);
export type Kept = v.InferOutput<typeof kept>;
export type BoxExclusion = Exclusion & { readonly reason: string };

/** A morphological box as it has been worked on: read from the entries of one step, on server and screens alike. */
export interface WorkedBox {
  /** By table, "" for the whole room: factor to assumption. */
  readonly picks: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly exclusions: readonly BoxExclusion[];
  readonly withNormative: boolean;
  readonly axes: readonly string[];
}

export function workedBox(entries: Iterable<Entry>, activityId: string): WorkedBox {
  const picks = new Map<string, Readonly<Record<string, string>>>();
  const exclusions: BoxExclusion[] = [];
  let withNormative = true;
  let axes: readonly string[] = [];
  for (const entry of entries) {
    const value = entry.activityId === activityId ? keptIn(entry) : null;
    if (value?.is === "choice") picks.set(entry.tableId ?? "", value.picks);
    if (value?.is === "exclusion") exclusions.push(value);
    if (value?.is === "normative") withNormative = value.on;
    if (value?.is === "axes") axes = value.factorIds;
  }
  return { picks, exclusions, withNormative, axes };
}

function keptIn(entry: Entry): Kept | null {
  const parsed = v.safeParse(kept, entry.value);
  return parsed.success ? parsed.output : null;
}

export const letterOf = (index: number): string => String.fromCharCode(65 + (index % 26));

/** The scenarios that stand, in the order in which they were made: A, B, C. */
export function scenariosOf<C extends Pick<Card, "cardKind" | "activityId" | "mergedInto" | "number">>(
  cards: Iterable<C>,
  activityId: string,
): C[] {
  return [...cards]
    .filter((card) => card.cardKind === "scenario" && card.activityId === activityId && card.mergedInto === null)
    .sort((a, b) => a.number - b.number);
}

export const scenarioCards = (state: ReadonlyState, activityId: string): Card[] =>
  scenariosOf(state.tables.card.values(), activityId).filter((card) => card.status === "visible" && !card.held);

/** The exclusion that two of some assumptions break; undefined when they go together. */
export function brokenBy(
  { exclusions, withNormative }: Pick<WorkedBox, "exclusions" | "withNormative">,
  assumptionIds: readonly string[],
): BoxExclusion | undefined {
  return exclusions.find(
    ({ a, b, kind }) =>
      (withNormative || kind !== "normative") && assumptionIds.includes(a) && assumptionIds.includes(b),
  );
}
