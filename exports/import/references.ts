import type { Card, RecordKind, WorkshopRecord } from "#domain/records.ts";
import type { WorkshopFile } from "../json.ts";

type Records = WorkshopFile["records"];
type Reference = readonly [RecordKind, string | null | undefined];

/** What a record cannot do without. A card's field and dimension are none of these: without them it lies in the inbox. */
function neededBy(record: WorkshopRecord): readonly Reference[] {
  switch (record.kind) {
    case "dimension":
      return [["field", record.fieldId]];
    case "table":
      return [["field", record.fieldId]];
    case "activity":
      return [["phase", record.phaseId]];
    case "step":
      return [["activity", record.id]];
    case "stage":
      return [["activity", record.activityId]];
    case "participant":
      return [
        ["table", record.tableId],
        ["sector", record.sectorId],
      ];
    case "card":
      return [
        ["activity", record.activityId],
        ["table", record.origin.tableId],
        ["cluster", record.clusterId],
        ["card", record.mergedInto],
        ...record.sources.map((source): Reference => ["card", source]),
      ];
    // Who answered may be taken out of a workshop when its time has come, so an answer does without.
    case "response":
    case "voted":
    case "ballot":
      return [["activity", record.activityId]];
    case "tally":
      return [
        ["activity", record.activityId],
        ["table", record.tableId],
      ];
    case "entry":
      return [
        ["activity", record.activityId],
        ["table", record.tableId],
      ];
    case "prose":
    case "photo":
      return [
        ["activity", record.activityId],
        ["card", record.cardId],
        ["table", record.tableId],
      ];
    case "area":
      return [["area", record.parentId]];
    case "workshop":
      return [["series", record.seriesId]];
    default:
      return [];
  }
}

/** The first reference that leads nowhere or round in a circle, as a path; null when all are sound. */
export function brokenReference(records: Records): string | null {
  const ids = new Map(
    Object.entries(records).map(([kind, list]) => [kind, new Set(list.map(({ id }: WorkshopRecord) => id))]),
  );
  for (const list of Object.values(records))
    for (const record of list)
      for (const [kind, id] of neededBy(record))
        if (id != null && !ids.get(kind)?.has(id)) return `${record.kind} ${record.id} → ${kind} ${id}`;
  return circle(records.card) ?? circleOfAreas(records.area) ?? twin(records.card);
}

/** Cards that lie on each other's piles: whoever looks for the top one would never stop. */
function circle(cards: readonly Card[]): string | null {
  return circleIn(new Map(cards.map(({ id, mergedInto }) => [id, mergedInto])), "card");
}

function circleOfAreas(areas: Records["area"]): string | null {
  return circleIn(new Map(areas.map(({ id, parentId }) => [id, parentId])), "area");
}

function circleIn(parents: ReadonlyMap<string, string | null>, kind: string): string | null {
  const sound = new Set<string>();
  for (const start of parents.keys()) {
    const path = new Set<string>();
    let at: string | null = start;
    while (at !== null && !sound.has(at)) {
      if (path.has(at)) return `${kind} ${at} → ${kind} ${at}`;
      path.add(at);
      at = parents.get(at) ?? null;
    }
    for (const id of path) sound.add(id);
  }
  return null;
}

/** Two cards of one number: nobody could say which is meant. */
function twin(cards: readonly Card[]): string | null {
  const given = new Set<string>();
  for (const { cardKind, number, id } of cards) {
    const label = `${cardKind} ${number}`;
    if (given.has(label)) return `card ${id}: ${label}`;
    given.add(label);
  }
  return null;
}

/** Fields and dimensions may have been taken out of the plan under a card or a bundle; it then lies in the inbox. */
export function inboxed(records: Records): Records {
  const fields = new Set(records.field.map(({ id }) => id));
  const dimensions = new Set(records.dimension.map(({ id }) => id));
  const placed = <R extends { fieldId: string | null; dimensionId: string | null }>(record: R): R => ({
    ...record,
    fieldId: record.fieldId !== null && fields.has(record.fieldId) ? record.fieldId : null,
    dimensionId: record.dimensionId !== null && dimensions.has(record.dimensionId) ? record.dimensionId : null,
  });
  return { ...records, card: records.card.map(placed), cluster: records.cluster.map(placed) };
}
