import { moved, replaced, without } from "../list-moves.ts";
import type { PhasePlan, StepPlan } from "../plans.ts";

/** Where a step stands: which phase, which place in it. */
export interface Place {
  readonly phase: number;
  readonly step: number;
}

const withSteps = (phases: readonly PhasePlan[], at: number, change: (steps: StepPlan[]) => StepPlan[]) =>
  phases.map((phase, index) => (index === at ? { ...phase, activities: change(phase.activities) } : phase));

/** The place a step comes to when it goes up or down; over the edge of a phase it enters the next one. */
export function placeBeside(phases: readonly PhasePlan[], { phase, step }: Place, by: -1 | 1): Place | null {
  const steps = phases[phase]?.activities.length ?? 0;
  if (step + by >= 0 && step + by < steps) return { phase, step: step + by };
  const next = phases[phase + by];
  if (!next) return null;
  return { phase: phase + by, step: by === 1 ? 0 : next.activities.length };
}

export function movedStep(phases: readonly PhasePlan[], from: Place, to: Place): PhasePlan[] {
  const plan = phases[from.phase]?.activities[from.step];
  if (!plan) return [...phases];
  if (from.phase === to.phase)
    return withSteps(phases, from.phase, (steps) => moved(steps, from.step, to.step));
  const taken = withSteps(phases, from.phase, (steps) => without(steps, from.step));
  return withSteps(taken, to.phase, (steps) => [...steps.slice(0, to.step), plan, ...steps.slice(to.step)]);
}

export function changedStep(phases: readonly PhasePlan[], at: Place, plan: StepPlan): PhasePlan[] {
  return withSteps(phases, at.phase, (steps) => replaced(steps, at.step, plan));
}

export function withoutStep(phases: readonly PhasePlan[], at: Place): PhasePlan[] {
  return withSteps(phases, at.phase, (steps) => without(steps, at.step));
}

export function withStep(phases: readonly PhasePlan[], at: Place, plan: StepPlan): PhasePlan[] {
  return withSteps(phases, at.phase, (steps) => [...steps.slice(0, at.step), plan, ...steps.slice(at.step)]);
}

/** The years that prompts and titles speak of, other than the horizon. */
export function otherYears(phases: readonly PhasePlan[], horizonYear: number): string[] {
  const words = JSON.stringify(
    phases.map(({ title, activities }) => [title, activities.map((it) => [it.title, it.prompt])]),
  );
  const years = new Set(words.match(/\b2[01]\d\d\b/g) ?? []);
  years.delete(String(horizonYear));
  return [...years].sort();
}

export function withYear(phases: readonly PhasePlan[], from: string, to: number): PhasePlan[] {
  const say = (text: string) => text.replaceAll(from, String(to));
  const inYear = (text: StepPlan["title"]) => ({
    de: say(text.de),
    ...(text.simple !== undefined && { simple: say(text.simple) }),
    ...(text.en !== undefined && { en: say(text.en) }),
  });
  return phases.map((phase) => ({
    ...phase,
    title: inYear(phase.title),
    activities: phase.activities.map((it) => ({ ...it, title: inYear(it.title), prompt: inYear(it.prompt) })),
  }));
}
