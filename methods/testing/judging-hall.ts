import { type CellLoad, nextCell } from "../assignment.ts";
import { type Chance, chanceOf } from "../chance.ts";

export type HallPlan = {
  readonly cells: number;
  readonly phones: number;
  readonly perPhone: number;
  /** Share of the judgements that are skipped. */
  readonly skips: number;
  /** How many phones leave halfway, with a cell on lease. */
  readonly leavers: number;
  /** How many judgements more somebody gives who has done the share. */
  readonly helps: number;
};

export type HallDay = {
  /** Answers per cell. */
  readonly answers: readonly number[];
  /** What each phone was given, in order. */
  readonly given: readonly (readonly string[])[];
};

type Load = { -readonly [K in keyof CellLoad]: CellLoad[K] };

type Phone = {
  readonly isLeaver: boolean;
  /** Seconds for a judgement, more or less. */
  readonly pace: number;
  readonly given: string[];
  /** Simulated second at which it gives its next judgement; infinite when it has ended or left. */
  at: number;
};

/** A hall in which everybody judges at their own pace, on simulated time; the same seed gives the same day. */
export function judgingHall(seed: number, plan: HallPlan): HallDay {
  const chance = chanceOf(seed, "hall");
  const loads = new Map<string, Load>();
  for (let at = 0; at < plan.cells; at += 1) loads.set(`c-${at}`, { cell: `c-${at}`, answers: 0, leases: 0 });
  const phones = Array.from({ length: plan.phones }, (_, at) => phoneOf(at < plan.leavers, chance));
  for (let phone = next(phones); phone.at < Number.POSITIVE_INFINITY; phone = next(phones))
    takeTurn(phone, plan, loads, chance);
  return {
    answers: [...loads.values()].map((load) => load.answers),
    given: phones.map((phone) => phone.given),
  };
}

/** People come within two minutes and take from 4 to 24 seconds. */
function phoneOf(isLeaver: boolean, chance: Chance): Phone {
  return { isLeaver, pace: chance.whole(4, 24), given: [], at: chance.whole(0, 120) };
}

function next(phones: readonly Phone[]): Phone {
  return phones.reduce((first, phone) => (phone.at < first.at ? phone : first));
}

/** Judges the cell on lease, skips it or leaves with it, and takes the next one. */
function takeTurn(phone: Phone, plan: HallPlan, loads: Map<string, Load>, chance: Chance): void {
  const lease = loads.get(phone.given.at(-1) ?? "");
  const isLeaving = phone.isLeaver && phone.given.length > plan.perPhone / 2;
  if (lease) {
    lease.leases -= 1;
    if (!isLeaving && !chance.flip(plan.skips)) lease.answers += 1;
  }
  const isOver = isLeaving || phone.given.length >= plan.perPhone + plan.helps;
  const cell = isOver ? null : nextCell(loads.values(), new Set(phone.given), chance.next);
  if (cell === null) {
    phone.at = Number.POSITIVE_INFINITY;
    return;
  }
  loads.get(cell)!.leases += 1;
  phone.given.push(cell);
  phone.at += phone.pace * (0.5 + chance.next());
}
