import * as v from "valibot";
import type { ActivityContext } from "#domain/activity-rules.ts";
import { recordId, typedText } from "#domain/commands/schemas.ts";
import { polarities, storyForms, writeDefaults } from "./defaults.ts";

export const writeSettings = v.object({
  /** Stories that a table may begin by itself. */
  perTable: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4)), writeDefaults.perTable),
  /** Whether the pen is handed to a phone, or whoever at the table wants it takes it. */
  pen: v.optional(v.picklist(["asked", "free"]), writeDefaults.pen),
  photos: v.optional(v.boolean(), writeDefaults.photos),
});
export type WriteSettings = v.InferOutput<typeof writeSettings>;

const polarity = v.nullable(v.picklist(polarities));
const form = v.nullable(v.picklist(storyForms));

export const writeCommand = v.variant("do", [
  v.strictObject({
    do: v.literal("start"),
    title: typedText,
    polarity,
    form,
    sources: v.optional(v.pipe(v.array(recordId), v.maxLength(40))),
    /** Lead only: for whose table. */
    tableId: v.optional(recordId),
  }),
  /** Begins the text of a scenario that came from elsewhere. */
  v.strictObject({ do: v.literal("open"), cardId: recordId }),
  v.strictObject({ do: v.literal("describe"), cardId: recordId, title: typedText, polarity, form }),
  v.strictObject({ do: v.literal("ask"), cardId: recordId }),
  v.strictObject({ do: v.literal("return"), cardId: recordId }),
  v.strictObject({ do: v.literal("hand"), cardId: recordId, number: v.pipe(v.number(), v.integer(), v.minValue(1)), held: v.boolean() }),
]);
export type WriteCommand = v.InferOutput<typeof writeCommand>;

export type WriteContext = ActivityContext<WriteSettings>;
