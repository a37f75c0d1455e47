import * as v from "valibot";

/** The id of a cell from outside. Beside the ids themselves, because the phone loads no schema. */
export const cellSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}~[A-Za-z0-9_-]{1,64}$/));
