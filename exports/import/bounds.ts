import * as v from "valibot";
import { pictureType } from "#domain/commands/logo.ts";
import type { WorkshopRecord } from "#domain/records.ts";
import type { WorkshopFile } from "../json.ts";

const within = (from: number, to: number) => (value: number) => value >= from && value <= to;
const small = within(0, 10_000);
const madeId = /^[A-Za-z0-9_.:-]{1,400}$/;
const joinCode = /^[0-9A-HJKMNP-TV-Z]{6}$/;
const time = /^([01]\d|2[0-3]):[0-5]\d$/;
const isDate = (text: string) => v.is(v.pipe(v.string(), v.isoDate()), text);

/** The first record with a value that no screen could show and no rule would have made; null when there is none. */
export function outOfBounds(records: WorkshopFile["records"]): string | null {
  for (const list of Object.values(records))
    for (const record of list) if (!idsOf(record).every((id) => madeId.test(id)) || !fits(record)) return `${record.kind} ${record.id}`;
  return null;
}

/** Every id in a record, also those that are the keys of a list. */
function idsOf(record: WorkshopRecord): string[] {
  const named = Object.entries(record).flatMap(([key, value]) =>
    (key === "id" || key.endsWith("Id")) && typeof value === "string" ? [value] : [],
  );
  switch (record.kind) {
    case "ballot":
      return [...named, ...Object.keys(record.dots)];
    case "step":
      return [...named, ...Object.values(record.roundSubjects).flat()];
    case "card":
      return [...named, ...record.sources, ...Object.values(record.origin).filter((id) => id !== null)];
    case "stage":
      return record.spotlight ? [...named, record.spotlight.id] : named;
    default:
      return named;
  }
}

function fits(record: WorkshopRecord): boolean {
  switch (record.kind) {
    case "workshop":
      return (
        within(1900, 2300)(record.horizonYear) &&
        isDate(record.date) &&
        time.test(record.startsAt) &&
        joinCode.test(record.joinCode) &&
        v.is(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)), record.id)
      );
    case "field":
      return within(1, 99)(record.numeral);
    case "table":
      return within(1, 999)(record.number) && small(record.capacity);
    case "activity":
      return within(1, 600)(record.minutes);
    case "step":
      return within(1, 999)(record.round) && Object.keys(record.roundSubjects).every((round) => /^\d{1,3}$/.test(round));
    case "stage":
      return small(record.wallPage);
    case "card":
      return within(1, 1_000_000)(record.number);
    case "response":
    case "voted":
      return within(1, 999)(record.round);
    case "ballot":
      return within(1, 999)(record.round) && Object.values(record.dots).every(isDots);
    case "photo":
      return pictureType(record.data) === record.mime && small(record.order);
    case "tally":
      return within(1, 999)(record.round) && isDots(record.dots);
    default:
      return true;
  }
}

const isDots = (dots: number) => Number.isInteger(dots) && Math.abs(dots) <= 100_000;
