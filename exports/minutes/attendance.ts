import type { Block } from "#domain/minutes.ts";
import { holdBackSmallGroups, smallestGroup } from "../small-groups.ts";
import type { MinutesSource } from "./source.ts";
import { heading, note, paragraph, table } from "./words.ts";

/** 2: sums by sector, never names; small groups are held back. */
export function attendance({ state }: MinutesSource): Block[] {
  const title = heading(1, "2 Teilnehmende nach Bereichen");
  const people = [...state.tables.participant.values()];
  if (people.length === 0) return [title, paragraph("")];
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
  const row = (name: string, count: number) => [name, String(count), share(count, people.length)];
  const rows = shown.map((group) => row(group.title, group.count));
  if (merged && shown.length > 0) rows.push(row(`weitere (${merged.titles.join(", ")})`, merged.count));
  rows.push(row("Summe", people.length));
  const caption = "Teilnehmende nach Bereichen, eigene Angaben beim Beitritt";
  return [
    title,
    table(caption, ["Bereich", "Anzahl", "Anteil"], rows),
    ...(merged ? [note(`Bereiche mit weniger als ${smallestGroup} Personen sind zusammengefasst.`)] : []),
  ];
}

const share = (count: number, all: number) => `${Math.round((count / all) * 100)} %`;
