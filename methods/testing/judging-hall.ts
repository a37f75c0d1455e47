import { type Chance, chanceOf } from "../chance.ts";
import { nextCell } from "../assignment.ts";

export type HallPlan = {
  readonly cells: number;
  readonly phones: number;
  readonly perPhone: number;
  /** Share of the judgements that are skipped. */
  readonly skips: number;
  /** How many phones leave halfway, with a cell on lease. */
  readonly leavers: number;
};

export type HallDay = {
  /** Answers per cell. */
  readonly answers: ReadonlyMap<string, number>;
  /** What each phone was given, in order. */
  readonly given: readonly (readonly string[])[];
};

type Phone = {
  readonly isLeaver: boolean;
  /** Seconds for a judgement, more or less. */
  readonly pace: number;
  readonly done: Set<string>;
  readonly given: string[];
  lease: string | null;
  at: number;
};

/** A hall in which everybody judges at their own pace, on simulated time; the same seed gives the same day. */
export function judgingHall(seed: number, plan: HallPlan): HallDay {
  const chance = chanceOf(seed, "hall");
  const loads = new Map(
    Array.from({ length: plan.cells }, (_, at) => [`c-${at}`, { cell: `c-${at}`, answers: 0, leases: 0 }]),
  );
  const phones = Array.from({ length: plan.phones }, (_, at) => phoneOf(at < plan.leavers, chance));
  const isDone = (phone: Phone) => phone.lease === null && phone.given.length > 0;
  for (;;) {
    const [phone] = phones.filter((one) => !isDone(one)).sort((a, b) => a.at - b.at);
    if (!phone) break;
    const lease = phone.lease === null ? undefined : loads.get(phone.lease);
    if (lease) {
      lease.leases -= 1;
      phone.done.add(lease.cell);
      const isLeaving = phone.isLeaver && phone.done.size > plan.perPhone / 2;
      if (!isLeaving && !chance.flip(plan.skips)) lease.answers += 1;
      phone.lease = null;
      if (isLeaving) continue;
    }
    if (phone.given.length >= plan.perPhone) continue;
    const cell = nextCell(loads.values(), phone.done, chance.next);
    if (cell === null) {
      phone.at = Number.POSITIVE_INFINITY;
      break;
    }
    loads.get(cell)!.leases += 1;
    phone.lease = cell;
    phone.given.push(cell);
    phone.at += phone.pace * (0.5 + chance.next());
  }
  return {
    answers: new Map([...loads.values()].map(({ cell, answers }) => [cell, answers])),
    given: phones.map((phone) => phone.given),
  };
}

/** People come within two minutes and take from 4 to 24 seconds. */
function phoneOf(isLeaver: boolean, chance: Chance): Phone {
  const pace = chance.whole(4, 24);
  return { isLeaver, pace, done: new Set(), given: [], lease: null, at: chance.whole(0, 120) };
}
