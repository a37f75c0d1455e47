import type { Activity, Card, CardKind, Step, TableGroup } from "./records.ts";
import { selectionOf } from "./selection.ts";
import type { ReadonlyState } from "./state.ts";

/** Something that can be rated or voted on: a card, or a cluster that stands for its cards. */
export interface Subject {
  readonly kind: "card" | "cluster";
  readonly id: string;
  readonly fieldId: string | null;
  readonly dimensionId: string | null;
  readonly text: string;
  /** The number of a card, for its short id. */
  readonly number: number | null;
  readonly cardKind: CardKind;
}

export interface SubjectChoice {
  readonly cardKind: CardKind;
  readonly unit: "cards" | "clusters";
  /** Only what was selected, in the order of the selection; left out: all of them. */
  readonly only?: "selected" | undefined;
}

const cardSubject = (card: Card): Subject => ({
  kind: "card",
  id: card.id,
  fieldId: card.fieldId,
  dimensionId: card.dimensionId,
  text: card.title ?? card.text,
  number: card.number,
  cardKind: card.cardKind,
});

/** Cards that stand for themselves: visible, released, and not merged into another one. */
export function standingCards(state: ReadonlyState, cardKind: CardKind): Card[] {
  return [...state.tables.card.values()].filter(
    (card) => card.cardKind === cardKind && card.status === "visible" && !card.held && card.mergedInto === null,
  );
}

const known = new WeakMap<ReadonlyState, { version: number; byChoice: Map<string, readonly Subject[]> }>();

/**
 * All subjects of a kind, in the order of their fields and numbers; clusters come before single cards.
 * Worked out once for a board: every rating and every ballot asks.
 */
export function subjectsOf(state: ReadonlyState, choice: SubjectChoice): readonly Subject[] {
  let kept = known.get(state);
  // A phone's view in the shape of a state has no version: it is made anew with each change.
  if (!kept || kept.version !== state.boardVersion) {
    kept = { version: state.boardVersion, byChoice: new Map() };
    known.set(state, kept);
  }
  const key = `${choice.cardKind} ${choice.unit} ${choice.only ?? ""}`;
  const subjects = kept.byChoice.get(key) ?? workOutChoice(state, choice);
  kept.byChoice.set(key, subjects);
  return subjects;
}

function workOutChoice(state: ReadonlyState, choice: SubjectChoice): readonly Subject[] {
  if (choice.only !== "selected") return workOut(state, choice);
  // Both units: a bundle and a single card may have been selected side by side.
  const all = new Map(
    (["cards", "clusters"] as const).flatMap((unit) =>
      workOut(state, { ...choice, unit }).map((subject) => [subject.id, subject] as const),
    ),
  );
  return selectionOf(state, choice.cardKind).flatMap(({ selects }) => all.get(selects) ?? []);
}

function workOut(state: ReadonlyState, choice: SubjectChoice): Subject[] {
  const cards = standingCards(state, choice.cardKind);
  const filled = new Set(cards.map((card) => card.clusterId));
  const numeral = (fieldId: string | null) =>
    (fieldId && state.tables.field.get(fieldId)?.numeral) || Number.MAX_SAFE_INTEGER;
  const subjects =
    choice.unit === "cards"
      ? cards.map(cardSubject)
      : [
          ...[...state.tables.cluster.values()]
            .filter((cluster) => filled.has(cluster.id))
            .map(
              (cluster): Subject => ({
                kind: "cluster",
                id: cluster.id,
                fieldId: cluster.fieldId,
                dimensionId: cluster.dimensionId,
                text: cluster.title,
                number: null,
                cardKind: choice.cardKind,
              }),
            ),
          ...cards.filter((card) => card.clusterId === null).map(cardSubject),
        ];
  return subjects.sort(
    (a, b) =>
      numeral(a.fieldId) - numeral(b.fieldId) ||
      (a.number ?? 0) - (b.number ?? 0) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** The subjects that one round asks about: all, or those named for it. */
export function subjectsOfRound(
  subjects: readonly Subject[],
  named: readonly string[] | undefined,
): readonly Subject[] {
  return named ? subjects.filter((subject) => named.includes(subject.id)) : subjects;
}

/** Until when a step asks: a closed one about nothing that is written after it, which the others may not have seen. */
export function askedUntil({ status, closedAt }: Pick<Step, "status" | "closedAt">): number {
  return status === "closed" && closedAt !== null ? closedAt : Number.POSITIVE_INFINITY;
}

/** The subjects that were there while the step asked; a cluster is when one of its cards was. */
export function subjectsInTime(state: ReadonlyState, step: Step, subjects: readonly Subject[]): Subject[] {
  const until = askedUntil(step);
  const inTime = [...state.tables.card.values()].filter((card) => card.createdAt <= until);
  const known = new Set(inTime.flatMap(({ id, clusterId }) => (clusterId === null ? [id] : [id, clusterId])));
  return subjects.filter(({ id }) => known.has(id));
}

/** Whether people of a table are asked about a subject: in a step per table only those of the table's own field. */
export function isAskedAtTable(
  state: ReadonlyState,
  activity: Pick<Activity, "scope">,
  subject: Pick<Subject, "fieldId">,
  tableId: string | null,
): boolean {
  return asksOf(activity, subject, tableId === null ? undefined : state.tables.table.get(tableId));
}

/** The same, where the table is known. */
export function asksOf(
  activity: Pick<Activity, "scope">,
  subject: Pick<Subject, "fieldId">,
  table: Pick<TableGroup, "fieldId"> | undefined,
): boolean {
  if (activity.scope === "everybody" || !table?.fieldId) return true;
  return subject.fieldId === null || subject.fieldId === table.fieldId;
}
