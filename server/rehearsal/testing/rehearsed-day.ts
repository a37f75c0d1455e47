import type { WorkshopRecord } from "#domain/records.ts";
import { workshopRecords } from "#domain/template.ts";
import { zukunftswerkstatt } from "#templates/zukunftswerkstatt.ts";
import { freshRoom } from "../../testing/room.ts";
import { RehearsalRun } from "../run.ts";

/** The template's day as a rehearsal's first records. */
export function rehearsedDay(people: number): WorkshopRecord[] {
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `plan-${ids}`;
  };
  const { startsAt, horizonYear, question } = zukunftswerkstatt;
  const plan = { startsAt, horizonYear, question, client: "", place: "", date: "2026-03-14", funding: "" };
  const details = { ...plan, id: "talgrund", title: "Probelauf: Talgrund", joinCode: "7K3MXD" };
  return workshopRecords(zukunftswerkstatt, details, newId).map((record) =>
    record.kind === "workshop" ? { ...record, rehearsal: { of: "wirklich", people } } : record,
  );
}

/** A rehearsal in a room over a real store in memory, whose time the test lets pass. */
export async function openRehearsal({ people = 30, leads = true } = {}) {
  const made = await freshRoom(rehearsedDay(people));
  const run = new RehearsalRun(made.room, leads);
  return { ...made, run, pass: (minutes: number) => pass(run, minutes) };
}

/** Lets time pass as fast as the clock of a rehearsal does at sixty times the speed. */
export async function pass(run: RehearsalRun, minutes: number): Promise<void> {
  for (let left = minutes; left > 0 && !run.isFinished; left -= 0.2) await run.advance(0.2);
}
