import type { SheetStep } from "#components/organiser/paste/run-sheet.ts";
import type { PhasePlan, StepPlan } from "../../plans.ts";

/** A row's step; another kind can be chosen for it before it is taken in. */
export type PastedStep = Pick<
  SheetStep,
  "phase" | "title" | "prompt" | "minutes" | "type" | "settings" | "scope"
>;

/** Pasted steps as phases: what follows under the same name is one phase. */
export function pastedPhases(
  steps: readonly PastedStep[],
  unnamed: string,
  newId: () => string,
): PhasePlan[] {
  const phases: PhasePlan[] = [];
  for (const { phase, ...step } of steps) {
    const title = phase ?? unnamed;
    const last = phases.at(-1);
    if (last?.title.de === title) last.activities.push(plan(step, newId));
    else phases.push({ id: newId(), title: { de: title }, activities: [plan(step, newId)] });
  }
  return phases;
}

const plan = (step: Omit<PastedStep, "phase">, newId: () => string): StepPlan => ({
  id: newId(),
  type: step.type,
  title: { de: step.title },
  prompt: { de: step.prompt },
  minutes: step.minutes,
  scope: step.scope,
  settings: { ...step.settings },
});

/** The agenda with the pasted phases behind it, or in its place; steps that were led stay in either case. */
export function withPasted(
  before: readonly PhasePlan[],
  pasted: readonly PhasePlan[],
  how: "append" | "replace",
  isLed: (stepId: string) => boolean,
): PhasePlan[] {
  if (how === "append") return [...before, ...pasted];
  const kept = before
    .map((phase) => ({ ...phase, activities: phase.activities.filter(({ id }) => isLed(id)) }))
    .filter(({ activities }) => activities.length > 0);
  return [...kept, ...pasted];
}

export const mostPhases = 30;
export const mostSteps = 60;

/** Whether the server takes so many phases and steps. */
export const fits = (phases: readonly PhasePlan[]): boolean =>
  phases.length <= mostPhases && phases.every(({ activities }) => activities.length <= mostSteps);
