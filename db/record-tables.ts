import type { RecordKind } from "#domain/records.ts";
import * as schema from "./schema.ts";

/** Where each kind of record is kept; ballots are kept apart. */
export const recordTables = {
  series: schema.series,
  area: schema.area,
  workshop: schema.workshop,
  field: schema.actionField,
  dimension: schema.dimension,
  table: schema.tableGroup,
  sector: schema.sector,
  phase: schema.phase,
  activity: schema.activity,
  step: schema.step,
  stage: schema.stage,
  participant: schema.participant,
  card: schema.card,
  cluster: schema.cluster,
  response: schema.response,
  voted: schema.voted,
  parked: schema.parked,
  "next-step": schema.nextStep,
  tally: schema.tally,
  logo: schema.logo,
  entry: schema.entry,
  prose: schema.prose,
  photo: schema.photo,
} as const satisfies Record<Exclude<RecordKind, "ballot">, unknown>;

export type PlainKind = keyof typeof recordTables;
export const plainKinds = Object.keys(recordTables) as PlainKind[];
