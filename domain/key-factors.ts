import type { Card } from "./records.ts";
import { selectionOf } from "./selection.ts";
import type { ReadonlyState } from "./state.ts";
import { type Subject, standingCards, subjectsOf } from "./subjects.ts";

/** One of the few factors that matter most, with the developments that were written for it. */
export interface KeyFactor {
  /** A card or a cluster. */
  readonly id: string;
  readonly title: string;
  readonly fieldId: string | null;
  /** The number of a card, for its short id; null for a cluster. */
  readonly number: number | null;
  /** The cards that it is made of: what an assumption comes from. */
  readonly cardIds: readonly string[];
  /** Standing assumptions, oldest first; only those that go on where some of them were selected. */
  readonly assumptions: readonly Card[];
}

/** The selected key factors in their order; where none were selected, those for which somebody has written an assumption. */
export function keyFactorsOf(state: ReadonlyState): KeyFactor[] {
  const selected = subjectsOf(state, { cardKind: "factor", unit: "cards", only: "selected" });
  const asked = selected.length > 0 ? selected : subjectsWithAssumptions(state);
  const chosen = new Set(selectionOf(state, "assumption").map(({ selects }) => selects));
  return asked.map((subject): KeyFactor => {
    const own = assumptionsFor(state, subject);
    const goOn = own.filter(({ id }) => chosen.has(id));
    const { id, text, fieldId, number } = subject;
    return {
      id,
      title: text,
      fieldId,
      number,
      cardIds: cardsBehind(state, subject),
      assumptions: goOn.length > 0 ? goOn : own,
    };
  });
}

/** The standing assumptions that were written for a subject, oldest first. */
export function assumptionsFor(state: ReadonlyState, subject: Subject): Card[] {
  return standingCards(state, "assumption")
    .filter((card) => factorOf(state, card) === subject.id || isOf(state, card, subject))
    .sort((a, b) => a.number - b.number);
}

/** The factors that developments are asked for: the selected ones; where none were selected, all there are. */
export function factorsToAssume(state: ReadonlyState): {
  readonly subjects: readonly Subject[];
  readonly areSelected: boolean;
} {
  const selected = subjectsOf(state, { cardKind: "factor", unit: "clusters", only: "selected" });
  if (selected.length > 0) return { subjects: selected, areSelected: true };
  return { subjects: subjectsOf(state, { cardKind: "factor", unit: "clusters" }), areSelected: false };
}

/** The cards behind a subject: the card itself, or the standing ones of a cluster. */
export function cardsBehind(
  state: ReadonlyState,
  { kind, id, cardKind }: Pick<Subject, "kind" | "id" | "cardKind">,
): string[] {
  if (kind === "card") return [id];
  return standingCards(state, cardKind)
    .filter(({ clusterId }) => clusterId === id)
    .map((card) => card.id);
}

/** The key factor that an assumption was written for, as it stands now: merging leads on to the card on top. */
function factorOf(state: ReadonlyState, { details }: Card): string | null {
  if (details?.of !== "assumption") return null;
  const seen = new Set<string>();
  let id = details.factorId;
  for (
    let up = state.tables.card.get(id)?.mergedInto;
    up != null && !seen.has(up);
    up = state.tables.card.get(id)?.mergedInto
  ) {
    seen.add(up);
    id = up;
  }
  return id;
}

/** A card that was asked about may lie in the cluster that was selected since. */
function isOf(state: ReadonlyState, assumption: Card, subject: Subject): boolean {
  const factor = state.tables.card.get(factorOf(state, assumption) ?? "");
  return subject.kind === "cluster" && factor?.clusterId === subject.id;
}

function subjectsWithAssumptions(state: ReadonlyState): Subject[] {
  const named = new Set(standingCards(state, "assumption").map((card) => factorOf(state, card)));
  const all = [
    ...subjectsOf(state, { cardKind: "factor", unit: "clusters" }),
    ...subjectsOf(state, { cardKind: "factor", unit: "cards" }),
  ];
  const known = new Map(all.map((subject) => [subject.id, subject]));
  return [...known.values()].filter(({ id }) => named.has(id));
}
