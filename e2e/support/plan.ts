import { detailsPlan, phasePlans } from "#app/organiser/plans.ts";
import type { WorkshopClient } from "#components/live/workshop-client.ts";
import type { Command } from "#domain/commands.ts";
import { must } from "./workshop-driver.ts";

/** The whole agenda again, as the organiser's page sends it, with other settings in one step. */
export function agendaWith(
  organiser: WorkshopClient,
  activityId: string,
  settings: Readonly<Record<string, unknown>>,
): Command {
  return changedStep(organiser, activityId, { settings });
}

/** The same, where a step becomes one of another kind. */
export function changedStep(
  organiser: WorkshopClient,
  activityId: string,
  { settings, type }: { settings: Readonly<Record<string, unknown>>; type?: string },
): Command {
  const phases = phasePlans(organiser.view.all("phase"), organiser.view.all("activity"));
  return {
    type: "setup.agenda",
    phases: phases.map((phase) => ({
      ...phase,
      activities: phase.activities.map((step) =>
        step.id === activityId ? { ...step, ...(type !== undefined && { type }), settings: { ...(type === undefined && step.settings), ...settings } }
          : step,
      ),
    })),
  };
}

/** The day begins at another time than it was planned to. */
export async function changeStart(organiser: WorkshopClient, startsAt: string): Promise<void> {
  const workshop = organiser.view.all("workshop")[0];
  if (!workshop) throw new Error("no workshop");
  await must(organiser, { type: "setup.workshop", ...detailsPlan(workshop), startsAt });
}
