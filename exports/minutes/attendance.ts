import { attendees } from "#domain/circles.ts";
import type { Block } from "#domain/minutes.ts";
import type { ReadonlyState } from "#domain/state.ts";
import { holdBackSmallGroups, smallestGroup } from "#domain/small-groups.ts";
import type { MinutesSource } from "./source.ts";
import { heading, note, paragraph, table } from "./words.ts";

/** One line of who came: a sector, several small ones together, or all. */
export interface AttendanceLine {
  readonly name: string;
  readonly count: number;
}

/** Sums by sector, small groups held back; empty when nobody came. */
export function attendanceLines(state: ReadonlyState): {
  readonly lines: readonly AttendanceLine[];
  readonly heldBack: boolean;
} {
  const people = attendees(state);
  if (people.length === 0) return { lines: [], heldBack: false };
  const sectors = [...state.tables.sector.values()].sort((a, b) => a.order - b.order);
  const groups = [
    ...sectors.map((sector) => ({
      title: sector.title,
      count: people.filter(({ sectorId }) => sectorId === sector.id).length,
    })),
    {
      title: "ohne Angabe",
      count: people.filter(({ sectorId }) => !state.tables.sector.has(sectorId ?? "")).length,
    },
  ];
  const { shown, merged } = holdBackSmallGroups(groups);
  const lines = shown.map(({ title, count }) => ({ name: title, count }));
  if (merged && shown.length > 0)
    lines.push({ name: `weitere (${merged.titles.join(", ")})`, count: merged.count });
  return { lines: [...lines, { name: "Summe", count: people.length }], heldBack: merged !== null };
}

/** 2: sums by sector, never names; small groups are held back. */
export function attendance({ state }: MinutesSource): Block[] {
  const title = heading(1, "2 Teilnehmende nach Bereichen");
  const { lines, heldBack } = attendanceLines(state);
  if (lines.length === 0) return [title, paragraph("")];
  const all = attendees(state).length;
  const rows = lines.map(({ name, count }) => [name, String(count), share(count, all)]);
  const caption = "Teilnehmende nach Bereichen, eigene Angaben beim Beitritt";
  return [
    title,
    table(caption, ["Bereich", "Anzahl", "Anteil"], rows),
    ...deviceNotes(state).map(note),
    ...(heldBack ? [note(`Bereiche mit weniger als ${smallestGroup} Personen sind zusammengefasst.`)] : []),
  ];
}

/** People are counted, not devices: how many had none of their own. Small numbers are not told. */
function deviceNotes(state: ReadonlyState): string[] {
  const people = attendees(state);
  const guests = people.filter(({ withoutPhone }) => withoutPhone).length;
  const shared = people.filter(({ sharedBy }) => sharedBy !== undefined).length;
  return [
    ...(guests + shared > 0 ? ["Gezählt sind Personen, nicht Geräte."] : []),
    ...(guests > 0 ? [`Davon ${about(guests)} ohne Telefon, über eine Tischmoderation eingetragen.`] : []),
    ...(shared > 0 ? [`Davon ${about(shared)} am Telefon einer anderen Person.`] : []),
  ];
}

const about = (count: number) => (count < smallestGroup ? `weniger als ${smallestGroup}` : String(count));

/** A part of all, in whole per cents. */
export const share = (count: number, all: number) => `${Math.round((count / all) * 100)} %`;
