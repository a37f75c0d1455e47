import * as v from "valibot";
import { recordId, typedText } from "#domain/commands/schemas.ts";
import { composeDefaults, exclusionKinds, polarities } from "./defaults.ts";

export const composeSettings = v.object({
  /** The whole box, or two axes with four corners. */
  mode: v.optional(v.picklist(["box", "axes"]), composeDefaults.mode),
  /** How many scenarios are proposed, and shown at the most. */
  wanted: v.optional(v.picklist([3, 4, 5]), composeDefaults.wanted),
});
export type ComposeSettings = v.InferOutput<typeof composeSettings>;

const polarity = v.nullable(v.picklist(polarities));
const whose = v.optional(v.nullable(recordId));

export const composeCommand = v.variant("do", [
  /** Chooses one assumption of a key factor; null takes the choice back. */
  v.strictObject({ do: v.literal("pick"), factorId: recordId, assumptionId: v.nullable(recordId), tableId: whose }),
  /** Takes a whole bundle into the choice, one assumption of each key factor. */
  v.strictObject({ do: v.literal("take"), assumptionIds: v.pipe(v.array(recordId), v.maxLength(40)), tableId: whose }),
  /** Makes a scenario of what has been chosen. */
  v.strictObject({ do: v.literal("keep"), title: typedText, polarity, tableId: whose }),
  v.strictObject({ do: v.literal("name"), cardId: recordId, title: typedText, polarity }),
  /** Says that two assumptions do not go together, of which kind and why; kind null takes it back. */
  v.strictObject({
    do: v.literal("exclude"),
    a: recordId,
    b: recordId,
    kind: v.nullable(v.picklist(exclusionKinds)),
    reason: v.pipe(v.string(), v.maxLength(400)),
  }),
  v.strictObject({ do: v.literal("normative"), on: v.boolean() }),
  /** The two key factors that span the axes. */
  v.strictObject({ do: v.literal("axes"), factorIds: v.pipe(v.array(recordId), v.length(2)) }),
]);
export type ComposeCommand = v.InferOutput<typeof composeCommand>;
