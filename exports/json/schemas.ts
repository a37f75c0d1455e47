import * as v from "valibot";
import type { RecordKind, RecordOf } from "#domain/records.ts";

// Wider than what the commands accept: a backup must come back as it was, even after the limits have changed.
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
const maybeId = v.nullable(id);
const text = v.pipe(v.string(), v.maxLength(10_000));
const whole = v.pipe(v.number(), v.integer());
const time = v.nullable(v.number());
const localText = v.strictObject({ de: text, simple: v.optional(text), en: v.optional(text) });
const cardKind = v.picklist(["factor", "assumption", "scenario", "option"]);

type Schemas = { readonly [K in RecordKind]: v.GenericSchema<unknown, RecordOf<K>> };

/** One schema per kind of record; the compiler says when a record gets a field that a backup would lose. */
export const recordSchemas = {
  series: v.strictObject({ kind: v.literal("series"), id, title: text }),
  area: v.strictObject({ kind: v.literal("area"), id, name: text, parentId: maybeId }),
  workshop: v.strictObject({
    kind: v.literal("workshop"),
    id,
    seriesId: maybeId,
    title: text,
    client: text,
    place: text,
    date: text,
    startsAt: text,
    horizonYear: whole,
    question: localText,
    funding: text,
    joinCode: text,
    templateName: text,
  }),
  field: v.strictObject({ kind: v.literal("field"), id, title: text, numeral: whole }),
  dimension: v.strictObject({
    kind: v.literal("dimension"),
    id,
    fieldId: id,
    title: text,
    order: v.number(),
  }),
  table: v.strictObject({ kind: v.literal("table"), id, number: whole, fieldId: maybeId, capacity: whole }),
  sector: v.strictObject({ kind: v.literal("sector"), id, title: text, order: v.number() }),
  phase: v.strictObject({ kind: v.literal("phase"), id, title: localText, order: v.number() }),
  activity: v.strictObject({
    kind: v.literal("activity"),
    id,
    phaseId: id,
    order: v.number(),
    type: text,
    title: localText,
    prompt: localText,
    minutes: v.number(),
    scope: v.picklist(["everybody", "table", "one-card-per-table"]),
    settings: v.unknown(),
  }),
  step: v.strictObject({
    kind: v.literal("step"),
    id,
    status: v.picklist(["planned", "open", "closed"]),
    revealed: v.boolean(),
    frozen: v.boolean(),
    openedAt: time,
    closedAt: time,
    deadline: time,
    round: whole,
    roundSubjects: v.record(v.string(), v.array(id)),
  }),
  stage: v.strictObject({
    kind: v.literal("stage"),
    id: v.literal("stage"),
    activityId: maybeId,
    curtain: v.boolean(),
    showCode: v.boolean(),
    spotlight: v.nullable(v.strictObject({ kind: v.picklist(["card", "cluster"]), id })),
    wallPage: whole,
  }),
  participant: v.strictObject({
    kind: v.literal("participant"),
    id,
    tableId: maybeId,
    sectorId: maybeId,
    joinedAt: v.number(),
  }),
  card: v.strictObject({
    kind: v.literal("card"),
    id,
    cardKind,
    number: whole,
    text,
    title: v.nullable(text),
    activityId: id,
    fieldId: maybeId,
    dimensionId: maybeId,
    origin: v.strictObject({ tableId: maybeId, fieldId: maybeId, sectorId: maybeId }),
    authorId: maybeId,
    createdAt: v.number(),
    editedAt: time,
    clusterId: maybeId,
    mergedInto: maybeId,
    sources: v.array(id),
    status: v.picklist(["visible", "hidden", "withdrawn"]),
    hiddenReason: v.nullable(text),
  }),
  cluster: v.strictObject({
    kind: v.literal("cluster"),
    id,
    title: text,
    cardKind,
    fieldId: maybeId,
    dimensionId: maybeId,
  }),
  response: v.strictObject({
    kind: v.literal("response"),
    id,
    activityId: id,
    round: whole,
    participantId: id,
    subjectId: id,
    value: v.unknown(),
  }),
  voted: v.strictObject({ kind: v.literal("voted"), id, activityId: id, round: whole, participantId: id }),
  ballot: v.strictObject({
    kind: v.literal("ballot"),
    id,
    activityId: id,
    round: whole,
    dots: v.record(v.string(), v.number()),
  }),
} as const satisfies Schemas;
