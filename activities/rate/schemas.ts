import * as v from "valibot";
import { recordId } from "#domain/commands/schemas.ts";
import { rateDefaults } from "./defaults.ts";

const words = v.strictObject({ de: v.string(), simple: v.optional(v.string()), en: v.optional(v.string()) });

export const scaleSettings = v.object({
  question: words,
  low: words,
  high: words,
  /** The name on the axis. */
  name: words,
});

/** Placing cards on one or two scales, hidden until revealed. */
export const rateSettings = v.object({
  cardKind: v.optional(v.picklist(["factor", "assumption", "scenario", "option"]), rateDefaults.cardKind),
  unit: v.optional(v.picklist(["cards", "clusters"]), rateDefaults.unit),
  /** Only what an earlier step has selected. */
  only: v.optional(v.literal("selected")),
  steps: v.optional(v.picklist([5, 9]), rateDefaults.steps),
  /** The first scale goes up (impact), the second to the right (uncertainty). */
  scales: v.optional(v.pipe(v.array(scaleSettings), v.minLength(1), v.maxLength(2)), rateDefaults.scales),
  /** Where the map's lines run: the middle of the scale or the median of all that was rated. */
  split: v.optional(v.picklist(["scale-midpoint", "median-of-set"]), rateDefaults.split),
  /** What the two scales are about: by which names the map's four corners go. */
  corners: v.optional(v.picklist(["impact-uncertainty", "plausibility-desirability"]), rateDefaults.corners),
  /** "delphi": who has answered sees where the others stand, and may change the answer or give a reason for it. */
  feedback: v.optional(v.picklist(["none", "delphi"]), rateDefaults.feedback),
});
export type RateSettings = v.InferOutput<typeof rateSettings>;

const mark = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)));
export const rateCommand = v.variant("do", [
  v.strictObject({
    do: v.literal("rate"),
    subjectId: recordId,
    /** One mark per scale, from 1; null is "weiß nicht"; an unanswered scale is left out. */
    marks: v.record(v.picklist(["0", "1"]), mark),
  }),
  /** Where the others stand, for who has answered. */
  v.strictObject({ do: v.literal("feedback"), subjectId: recordId }),
  /** Why the own answer is another one than most people's; empty takes it back. */
  v.strictObject({ do: v.literal("reason"), subjectId: recordId, text: v.string() }),
  /** Whoever leads keeps a reason from being shown, or lets it be shown again. */
  v.strictObject({ do: v.literal("hide-said"), saidId: recordId, hidden: v.boolean() }),
]);
export type RateCommand = v.InferOutput<typeof rateCommand>;

/** What one person thinks of one subject: scale index to mark, null for "weiß nicht". */
export type Marks = Readonly<Partial<Record<"0" | "1", number | null>>>;

const storedAnswer = v.object({
  "0": v.optional(mark),
  "1": v.optional(mark),
  reasonId: v.optional(v.string()),
});

const stored = (response: { value: unknown } | undefined) => v.safeParse(storedAnswer, response?.value);

/** The marks in a stored response; empty when it holds something else. */
export function marksOf(response: { value: unknown } | undefined): Marks {
  const parsed = stored(response);
  if (!parsed.success) return {};
  const { reasonId: _, ...marks } = parsed.output;
  return marks;
}

/** The id of the reason that was given with an answer. */
export function reasonIdOf(response: { value: unknown } | undefined): string | undefined {
  const parsed = stored(response);
  return parsed.success ? parsed.output.reasonId : undefined;
}
