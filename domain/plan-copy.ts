import type { RecordKind, Workshop, WorkshopRecord } from "./records.ts";
import { emptyState, type ReadonlyState, stageOf } from "./state.ts";

/** What is there before anybody comes; everything else is what people made of the day. */
const planned: ReadonlySet<RecordKind> = new Set<RecordKind>([
  "workshop",
  "field",
  "dimension",
  "table",
  "sector",
  "phase",
  "activity",
  "logo",
]);

/** The plan of a workshop without people, cards and answers: what a template or a copy is made from. */
export function planOf(state: ReadonlyState): WorkshopRecord[] {
  return Object.values(state.tables).flatMap((table: ReadonlyMap<string, WorkshopRecord>) =>
    [...table.values()].filter(({ kind }) => planned.has(kind)).map(withoutRehearsal),
  );
}

/** A rehearsal's plan is a plan like any other. */
function withoutRehearsal(record: WorkshopRecord): WorkshopRecord {
  if (record.kind !== "workshop") return record;
  const { rehearsal: _, ...kept } = record;
  return kept;
}

/** What is new about a workshop that is made from another one's plan. */
export type CopyDetails = Pick<Workshop, "id" | "title" | "date" | "joinCode" | "templateName"> &
  Partial<Pick<Workshop, "startsAt" | "rehearsal">>;

/** The first records of a workshop that is made from a plan; every record gets an id of its own. */
export function recordsFromPlan(
  plan: readonly WorkshopRecord[],
  details: CopyDetails,
  newId: () => string,
): WorkshopRecord[] {
  const ids = new Map(plan.map(({ kind, id }) => [id, kind === "workshop" ? details.id : newId()]));
  const copies = plan
    .filter(({ kind }) => planned.has(kind))
    .map((record): WorkshopRecord => {
      // Only ids were exchanged, so it is the same kind of record.
      const copy = withIds(record, ids) as WorkshopRecord;
      if (copy.kind !== "workshop") return copy;
      // What one day released to be read, another one has not.
      const { resultsLink: _, ...workshop } = copy;
      return { ...workshop, ...details, archivedAt: null };
    });
  return [...copies, stageOf(emptyState())];
}

/** Settings may name records too, so every value that is an id is exchanged; ids are chance, words never are one. */
function withIds(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => withIds(item, ids));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === "kind" ? item : withIds(item, ids)]),
  );
}
