import type { CardKind } from "#domain/records.ts";
import { type Chance, chanceOf } from "#methods/chance.ts";
import { sampleCards } from "./sample-cards.ts";
import { asAssumption, retold } from "./wording.ts";

/** Somebody who comes to the workshop. */
export interface Person {
  readonly name: string;
  /** Position of the table whose printed code was scanned; null lets the server choose. */
  readonly table: number | null;
  /** Position of the sector; null for "ohne Angabe". */
  readonly sector: number | null;
  /** Minutes after the doors open; late comers arrive after the first phase. */
  readonly arrives: number;
  readonly late: boolean;
  /** Whether the phone hangs on a line that breaks. */
  readonly badLine: boolean;
}

/** How much is said on this day. */
export type Volumes = Readonly<Record<Exclude<CardKind, "scenario">, number>>;

/** A sentence on its way to a card; two of the same idea are meant to be merged. */
export interface Thought {
  readonly text: string;
  readonly idea: string;
}

const firstNames =
  "Anke Bernd Carola Dieter Edda Falk Grit Horst Ines Jörg Katrin Lutz Mandy Norbert Olga Peer Rosa Silvio Tina Uwe Viola Wolf Yvonne Zoltan".split(
    " ",
  );
const surnames = "ABDEFGHKLMNPRSTW";
/** Five to ten late comers among seventy people. */
const lateComers = { from: 5, to: 10, of: 70 };
/** Of a day with seventy people; what is written in the accidents of a step comes on top. */
const dayOfSeventy = { factor: [150, 195], assumption: [60, 64], option: [90, 114] } as const;

export function castOf(people: number, seed: number, places: { tables: number; sectors: number }): Person[] {
  const chance = chanceOf(seed, "cast");
  const scale = people / lateComers.of;
  const late = Math.max(1, Math.round(chance.whole(lateComers.from, lateComers.to) * scale));
  return Array.from({ length: people }, (_, index): Person => {
    const isLate = index >= people - late;
    return {
      name: `${firstNames[index % firstNames.length]} ${surnames[Math.floor(index / firstNames.length) % surnames.length]}. (${index + 1})`,
      table: chance.flip(0.15) ? null : index % places.tables,
      sector: chance.flip(0.1) ? null : chance.whole(0, places.sectors - 1),
      // Nearly everybody within four minutes, the rest while the greeting goes on.
      arrives: isLate ? chance.whole(40, 200) : chance.flip(0.9) ? chance.next() * 4 : chance.next() * 9,
      late: isLate,
      badLine: !isLate && index % 6 === 3,
    };
  });
}

export function volumesOf(people: number, seed: number): Volumes {
  const chance = chanceOf(seed, "volumes");
  const scaled = ([from, to]: readonly [number, number]) =>
    Math.round((chance.whole(from, to) * people) / lateComers.of);
  return {
    factor: scaled(dayOfSeventy.factor),
    assumption: scaled(dayOfSeventy.assumption),
    option: scaled(dayOfSeventy.option),
  };
}

const romans = ["I", "II", "III", "IV", "V", "VI"];

/**
 * What people at tables of one field think: the sample's sentences, about half of them said again by others.
 * A field that the sample does not know (more than six) borrows the first ones.
 */
export function thoughtsFor(
  kind: CardKind,
  field: number,
  count: number,
  year: number,
  chance: Chance,
): Thought[] {
  const roman = romans[field % romans.length];
  const own = sampleCards()
    .filter((sample) => sample.kind === kind && sample.field === roman)
    .map(({ text }) => text);
  const pool = chance.shuffled(own.map((text): Thought => ({ text, idea: text })));
  if (kind === "assumption") pool.push(...assumptionsFrom(roman ?? "", year, chance));
  const fresh = pool.slice(0, Math.max(1, Math.ceil(count * (kind === "factor" ? 0.5 : 0.8))));
  const thoughts = fresh.slice(0, count);
  while (thoughts.length < count) {
    // Seventy people say "Bus", and each of them is right.
    const isBus = kind === "factor" && roman === "II" && chance.flip(0.15);
    const { text, idea } = isBus ? { text: "Bus", idea: "Bus" } : chance.pick(fresh);
    thoughts.push({ text: isBus && chance.flip(0.5) ? text : retold(text, chance), idea });
  }
  return chance.shuffled(thoughts);
}

function assumptionsFrom(roman: string, year: number, chance: Chance): Thought[] {
  const factors = sampleCards().filter((sample) => sample.kind === "factor" && sample.field === roman);
  return chance
    .shuffled(factors)
    .map(({ text }) => ({ text: asAssumption(text, year, chance), idea: `assumption ${text}` }));
}
