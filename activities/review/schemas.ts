import * as v from "valibot";
import { recordId } from "#domain/commands/schemas.ts";
import { agreementSteps, reviewDefaults } from "./defaults.ts";

/** Agreement, objections and comments on what has come out, in the hall and weeks later. */
export const reviewSettings = v.object({
  cardKind: v.optional(v.picklist(["factor", "assumption", "scenario", "option"]), reviewDefaults.cardKind),
  unit: v.optional(v.picklist(["cards", "clusters"]), reviewDefaults.unit),
  /** Only what an earlier step has selected. */
  only: v.optional(v.literal("selected")),
});
export type ReviewSettings = v.InferOutput<typeof reviewSettings>;

const agreement = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(agreementSteps)));
const round = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000));
const closesAt = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));

export const reviewCommand = v.variant("do", [
  /** From 1 "gar nicht" to 5 "voll und ganz"; null is "weiß nicht". */
  v.strictObject({ do: v.literal("agree"), subjectId: recordId, agreement }),
  /** A grave objection or a comment; empty takes it back. */
  v.strictObject({
    do: v.literal("say"),
    subjectId: recordId,
    as: v.picklist(["objection", "comment"]),
    text: v.string(),
  }),
  /** What one has said oneself, for a phone that was reloaded. */
  v.strictObject({ do: v.literal("own"), subjectId: recordId }),
  /** Whoever leads keeps words from being shown, or lets them be shown again. */
  v.strictObject({ do: v.literal("hide-said"), saidId: recordId, hidden: v.boolean() }),
  /** Lets other people in by a link, in a round of their own. */
  v.strictObject({ do: v.literal("open-circle"), name: v.pipe(v.string(), v.maxLength(80)), closesAt }),
  /** Ends their round, or lets it go on. */
  v.strictObject({ do: v.literal("set-circle"), round, open: v.boolean(), closesAt }),
]);
export type ReviewCommand = v.InferOutput<typeof reviewCommand>;

const storedReview = v.object({
  agreement: v.optional(agreement),
  objectionId: v.optional(v.string()),
  commentId: v.optional(v.string()),
});
export type Reviewed = v.InferOutput<typeof storedReview>;

/** What is stored of somebody's answer; empty when it holds something else. */
export function reviewedIn(response: { value: unknown } | undefined): Reviewed {
  const parsed = v.safeParse(storedReview, response?.value);
  return parsed.success ? parsed.output : {};
}
