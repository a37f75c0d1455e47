import { playDay } from "./day.ts";
import { closeBooks, type Evening } from "./evening.ts";
import { RehearsedHall } from "./hall.ts";
import type { Plan } from "./plan.ts";
import { type Report, reportOf } from "./report.ts";

/** A whole day with a real server and real socket clients; whatever happens, there is a report. */
export async function rehearse(plan: Plan, exportFolder: string): Promise<Report> {
  const started = performance.now();
  const hall = await RehearsedHall.open(plan);
  let evening: Evening = { downloads: [], file: null };
  try {
    await playDay(hall).catch(hall.trouble);
    if (!hall.server.isAlive) hall.trouble("the server has ended by itself");
    evening = await closeBooks(hall, exportFolder);
  } catch (error) {
    hall.trouble(error);
  } finally {
    await hall.close();
  }
  return reportOf(hall, evening, (performance.now() - started) / 1000);
}
