import type { GenericSchema } from "valibot";

/** The names of what can be done in a step, read from the schema of its commands. */
export function doingsOf(schema: unknown): string[] {
  const { options, entries } = schema as { options?: GenericSchema[]; entries?: { do: { literal: string } } };
  return options ? options.flatMap(doingsOf) : [entries?.do.literal ?? "?"];
}
