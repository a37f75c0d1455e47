import * as v from "valibot";
import { cleanText } from "../text.ts";

/** Ids are made by the server; anything else is refused before it is looked up. */
export const recordId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
/** A title or a name on one line. */
export const shortText = v.pipe(v.string(), v.transform(cleanText), v.minLength(1), v.maxLength(160));
/** A line that may stay empty. */
export const optionalText = v.pipe(v.string(), v.transform(cleanText), v.maxLength(400));
/** Anything that a person types into a card; the rules say what is too long, so that nothing is cut off. */
export const typedText = v.pipe(v.string(), v.maxLength(5000));

export const localText = v.strictObject({
  de: v.pipe(v.string(), v.transform(cleanText), v.maxLength(400)),
  simple: v.optional(v.pipe(v.string(), v.transform(cleanText), v.maxLength(400))),
  en: v.optional(v.pipe(v.string(), v.transform(cleanText), v.maxLength(400))),
});
