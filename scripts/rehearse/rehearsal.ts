import { machineSeconds } from "../bench/processes.ts";
import { playDay } from "./day.ts";
import { closeBooks, type Evening } from "./evening.ts";
import { RehearsedHall } from "./hall.ts";
import type { Plan } from "./plan.ts";
import { type Report, reportOf } from "./report.ts";

/** A whole day with a real server and real socket clients; whatever happens, there is a report. */
export async function rehearse(plan: Plan, exportFolder: string): Promise<Report> {
  const watch = stopwatch();
  const hall = await RehearsedHall.open(plan);
  let evening: Evening = { downloads: [], file: null, facts: null, chains: { followed: 0, reached: 0 } };
  try {
    await playDay(hall).catch(hall.trouble);
    if (!hall.server.isAlive) hall.trouble("the server has ended by itself");
    evening = await closeBooks(hall, exportFolder);
  } catch (error) {
    hall.trouble(error);
  } finally {
    await hall.close();
  }
  return reportOf(hall, evening, watch.seconds(), watch.othersBusy(hall.server.used.cpuSeconds));
}

/** How long it took, and what else the machine did meanwhile: figures of a busy machine are not the server's. */
function stopwatch() {
  const started = performance.now();
  const ownBefore = process.cpuUsage();
  const busy = () => (process.platform === "linux" ? machineSeconds() : null);
  const busyBefore = busy();
  const seconds = () => (performance.now() - started) / 1000;
  const othersBusy = (serverSeconds: number): number | null => {
    const now = busy();
    const own = process.cpuUsage(ownBefore);
    if (now === null || busyBefore === null) return null;
    return Math.max(0, now - busyBefore - serverSeconds - (own.user + own.system) / 1e6) / seconds();
  };
  return { seconds, othersBusy };
}
