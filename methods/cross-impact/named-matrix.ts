/** A cross-impact matrix with its words, as experts pass it on. */
import type { CrossImpactMatrix } from "./matrix.ts";

export type NamedMatrix = {
  readonly title: string;
  readonly descriptors: readonly { readonly name: string; readonly states: readonly string[] }[];
  /** As in `CrossImpactMatrix`. */
  readonly cells: CrossImpactMatrix["cells"];
};

/** What there is to compute with. */
export function matrixOf({ descriptors, cells }: NamedMatrix): CrossImpactMatrix {
  return { sizes: descriptors.map(({ states }) => states.length), cells };
}
