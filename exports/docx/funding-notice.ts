import { logosInOrder } from "#domain/commands/logo.ts";
import type { Logo } from "#domain/records.ts";
import { type ReadonlyState, workshopOf } from "#domain/state.ts";

/** What a funder wants to see on every document: logos with words for those who do not see them, and lines. */
export interface FundingNotice {
  readonly logos: readonly Pick<Logo, "alt" | "mime" | "data">[];
  readonly lines: readonly string[];
}

export function fundingNotice(state: ReadonlyState): FundingNotice {
  const lines = workshopOf(state).funding.split("\n");
  return {
    logos: logosInOrder(state.tables.logo.values()),
    lines: lines.map((line) => line.trim()).filter(Boolean),
  };
}
