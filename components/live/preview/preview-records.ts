import { agendaRecords, fieldRecords } from "#domain/commands/setup.ts";
import { plannedStep } from "#domain/planned-step.ts";
import type { CardKind, Step, TableGroup, WorkshopRecord } from "#domain/records.ts";
import type { CardView, PrivateView, SharedView } from "#domain/view.ts";
import type { PreviewMessage } from "./preview-message.ts";

export type PreviewScreen = "phone" | "wall" | "lead";

export interface PreviewView {
  readonly shared: SharedView[];
  readonly own: PrivateView[];
}

type Plan = PreviewMessage["agenda"][number]["activities"][number];
const planKinds: ReadonlySet<string> = new Set(["field", "dimension", "phase", "activity"]);
type PlanRecord = Extract<SharedView, { kind: "field" | "dimension" | "phase" | "activity" }>;
const isPlan = (record: WorkshopRecord): record is Extract<WorkshopRecord, PlanRecord> =>
  planKinds.has(record.kind);

/** The view that a screen would be sent if the day stood there: the plan, nobody in the room, the step just opened. */
export function previewView(message: PreviewMessage, screen: PreviewScreen, now: number): PreviewView {
  const { details, show } = message;
  const environment = { newId: () => "" };
  const plan = message.agenda.flatMap(({ activities }) => activities);
  const current = show.at === "step" ? plan.find(({ id }) => id === show.activityId) : undefined;
  const tables = message.tables.map(
    (table, index): TableGroup => ({
      kind: "table",
      id: table.id,
      number: index + 1,
      fieldId: table.fieldId,
      capacity: table.capacity,
    }),
  );
  const cards = current ? sampleCards(message, current) : [];
  const me = { kind: "me", id: "preview", tableId: tables[0]?.id ?? null, sectorId: null } as const;
  return {
    shared: [
      {
        kind: "workshop",
        id: message.workshopId,
        seriesId: null,
        joinCode: message.joinCode,
        templateName: "",
        ...details,
      },
      ...fieldRecords(message.fields, environment).filter(isPlan),
      ...tables,
      ...message.sectors.map((sector, order) => ({ kind: "sector", ...sector, order }) as const),
      ...agendaRecords(message.agenda, environment).filter(isPlan),
      ...message.logos,
      {
        kind: "stage",
        id: "stage",
        activityId: current?.id ?? null,
        curtain: false,
        showCode: false,
        spotlight: null,
        wallPage: 0,
      },
      ...(current ? [openStep(current, now)] : []),
      { kind: "attendance", id: "all", joined: 0, bySector: {}, byTable: {} },
      ...(screen === "lead" || !isSilent(current) ? cards : []),
    ],
    own: [
      me,
      ...(current?.type === "collect"
        ? cards.slice(0, 1).map((card) => ({ ...card, kind: "mine" }) as const)
        : []),
    ],
  };
}

const minute = 60_000;

/**
 * When the day stands there by its plan. `minutesAt` says what the hall's clock shows at a moment, wherever the
 * organiser sits.
 */
export function plannedTime(
  { details, agenda, show }: PreviewMessage,
  minutesAt: (time: number) => number,
): number {
  const plan = agenda.flatMap(({ activities }) => activities);
  const at = show.at === "step" ? plan.findIndex(({ id }) => id === show.activityId) : -1;
  const before = at < 0 ? -10 : plan.slice(0, at).reduce((sum, { minutes }) => sum + minutes, 0);
  const asUtc = Date.parse(`${details.date}T${details.startsAt}:00Z`);
  if (Number.isNaN(asUtc)) return 0;
  const [hours = 0, past = 0] = details.startsAt.split(":").map(Number);
  const ahead = ((minutesAt(asUtc) - hours * 60 - past + 2160) % 1440) - 720;
  return asUtc + (before - ahead) * minute;
}

function openStep({ id, minutes }: Plan, now: number): Step {
  return { ...plannedStep(id), status: "open", openedAt: now, deadline: now + minutes * minute };
}

/** In a silent step nobody but the lead sees others' cards. */
const isSilent = (plan: Plan | undefined) => plan?.type === "collect" && plan.settings.silent !== false;

const kinds: readonly CardKind[] = ["factor", "assumption", "scenario", "option"];

function sampleCards({ samples, fields }: PreviewMessage, { id, settings }: Plan): CardView[] {
  const cardKind = kinds.find((kind) => kind === settings.cardKind) ?? "factor";
  return samples.map((text, index) => {
    // One below the other in the first fields: a board that is filled evenly shows more than one full column.
    const field = fields[index % Math.max(1, Math.min(fields.length, 2))];
    return {
      kind: "card",
      id: `preview-${index}`,
      cardKind,
      number: index + 1,
      text,
      title: null,
      activityId: id,
      fieldId: field?.id ?? null,
      dimensionId:
        field?.dimensions[Math.floor(index / 2) % Math.max(1, field.dimensions.length)]?.id ?? null,
      tableId: null,
      clusterId: null,
      mergedInto: null,
      createdAt: 0,
    };
  });
}
