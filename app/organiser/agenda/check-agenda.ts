import type { PhasePlan } from "../plans.ts";
import type { Problem } from "../section/use-section.ts";

const isWhole = (value: unknown, from: number, to: number) =>
  typeof value === "number" && Number.isInteger(value) && value >= from && value <= to;

/** What the server would refuse, told at the input where it can be put right. */
export function checkAgenda(phases: readonly PhasePlan[]): Problem[] {
  return phases.flatMap((phase) => [
    ...(phase.title.de.trim() === "" ? [{ at: `phase-${phase.id}`, says: "phase" }] : []),
    ...phase.activities.flatMap(({ id, title, minutes, settings }) => [
      ...(title.de.trim() === "" ? [{ at: `step-${id}-title`, says: "step" }] : []),
      ...(isWhole(minutes, 1, 600) ? [] : [{ at: `step-${id}-minutes`, says: "minutes" }]),
      ...["total", "cap", "places"]
        .filter((key) => settings[key] !== undefined && !isWhole(settings[key], 1, 100))
        .map((key) => ({ at: `step-${id}-${key}`, says: "number" })),
      ...(settings.limit === undefined || settings.limit === null || isWhole(settings.limit, 1, 50)
        ? []
        : [{ at: `step-${id}-limit`, says: "limit" }]),
    ]),
  ]);
}
