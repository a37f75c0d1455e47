import type { CardKind } from "./records.ts";

/** The best of one field in the light: how many, of which kind, where. */
export interface TopList {
  readonly best: number;
  readonly cardKind: CardKind;
  readonly fieldId: string | null;
}

const written = /^(\d{1,2})-(factor|assumption|scenario|option)-(.+)$/;
const withoutField = "none";

/** The id under which such a list stands in the light. */
export const topListId = ({ best, cardKind, fieldId }: TopList): string =>
  `${best}-${cardKind}-${fieldId ?? withoutField}`;

/** Null when the id names no list. */
export function topListOf(id: string): TopList | null {
  const [, best = "", kind, fieldId = ""] = written.exec(id) ?? [];
  if (kind !== "factor" && kind !== "assumption" && kind !== "scenario" && kind !== "option") return null;
  return Number(best) === 0
    ? null
    : { best: Number(best), cardKind: kind, fieldId: fieldId === withoutField ? null : fieldId };
}
