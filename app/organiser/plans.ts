import type {
  ActionField,
  Activity,
  Dimension,
  LocalText,
  Phase,
  Scope,
  Sector,
  TableGroup,
  Workshop,
} from "#domain/records.ts";

/** The plan as the organiser edits it: what the setup commands take, with an id on everything. */
export interface DetailsPlan {
  title: string;
  client: string;
  place: string;
  date: string;
  startsAt: string;
  horizonYear: number;
  question: LocalText;
  funding: string;
  retentionDays: number;
}
export interface Named {
  id: string;
  title: string;
}
export interface FieldPlan extends Named {
  dimensions: Named[];
}
export interface TablePlan {
  id: string;
  fieldId: string | null;
  capacity: number;
}
export interface StepPlan {
  id: string;
  type: string;
  title: LocalText;
  prompt: LocalText;
  minutes: number;
  scope: Scope;
  settings: Record<string, unknown>;
}
export interface PhasePlan {
  id: string;
  title: LocalText;
  activities: StepPlan[];
}

export function detailsPlan(workshop: Workshop): DetailsPlan {
  const { title, client, place, date, startsAt, horizonYear, question, funding, retentionDays = 30 } = workshop;
  return { title, client, place, date, startsAt, horizonYear, question, funding, retentionDays };
}

export function fieldPlans(fields: readonly ActionField[], dimensions: readonly Dimension[]): FieldPlan[] {
  return [...fields]
    .sort((a, b) => a.numeral - b.numeral)
    .map(({ id, title }) => ({
      id,
      title,
      dimensions: inOrder(dimensions.filter((dimension) => dimension.fieldId === id)).map(named),
    }));
}

export function tablePlans(tables: readonly TableGroup[]): TablePlan[] {
  return [...tables]
    .sort((a, b) => a.number - b.number)
    .map(({ id, fieldId, capacity }) => ({ id, fieldId, capacity }));
}

export const sectorPlans = (sectors: readonly Sector[]): Named[] => inOrder(sectors).map(named);

export function phasePlans(phases: readonly Phase[], activities: readonly Activity[]): PhasePlan[] {
  return inOrder(phases).map(({ id, title }) => ({
    id,
    title,
    activities: inOrder(activities.filter((activity) => activity.phaseId === id)).map(stepPlan),
  }));
}

const stepPlan = ({ id, type, title, prompt, minutes, scope, settings }: Activity): StepPlan => ({
  id,
  type,
  title,
  prompt,
  minutes,
  scope,
  settings: settings as Record<string, unknown>,
});

const named = ({ id, title }: Named): Named => ({ id, title });

function inOrder<T extends { order: number; id: string }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
