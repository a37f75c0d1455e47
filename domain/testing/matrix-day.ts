import type { Actor } from "../actors.ts";
import type { Activity, Card, CardKind, WorkshopRecord } from "../records.ts";
import { talgrund } from "./cast.ts";
import { doing, type Hall, openHall } from "./hall.ts";

const fieldIds = ["begegnung", "infra"] as const;

export const factorCards = (count: number): Card[] =>
  Array.from({ length: count }, (_, at) =>
    card("factor", at + 1, `Faktor ${at + 1}`, fieldIds[at % 2] ?? null),
  );

/** So many assumptions for each of the first factors. */
export const assumptionCards = (factors: number, each: number): Card[] =>
  Array.from({ length: factors * each }, (_, at) => {
    const factorId = `factor-${Math.floor(at / each) + 1}`;
    return {
      ...card("assumption", at + 1, `Annahme ${at + 1}`, fieldIds[Math.floor(at / each) % 2] ?? null),
      sources: [factorId],
      details: { of: "assumption", direction: null, factorId },
    };
  });

/** So many options and scenarios: every option is judged in every scenario. */
export const tunnelCards = (options: number, scenarios: number): Card[] => [
  ...Array.from({ length: options }, (_, at) => card("option", at + 1, `Option ${at + 1}`, fieldIds[at % 2] ?? null)),
  ...Array.from({ length: scenarios }, (_, at) => card("scenario", at + 1, `Szenario ${at + 1}`, null)),
];

function card(cardKind: CardKind, number: number, text: string, fieldId: string | null): Card {
  return {
    kind: "card",
    id: `${cardKind}-${number}`,
    cardKind,
    number,
    text,
    title: null,
    activityId: "still",
    fieldId,
    dimensionId: null,
    origin: { tableId: null, fieldId: null, sectorId: null },
    authorId: null,
    createdAt: 0,
    editedAt: null,
    clusterId: null,
    mergedInto: null,
    sources: [],
    status: "visible",
    hiddenReason: null,
  };
}

const matrixStep = (type: string, settings: unknown, scope: Activity["scope"]): Activity => ({
  kind: "activity",
  id: "matrix",
  phaseId: "tag",
  order: 99,
  type,
  title: { de: "Matrix" },
  prompt: { de: "Wer bewegt wen?" },
  minutes: 10,
  scope,
  settings,
});

export interface MatrixPlan {
  readonly type?: string;
  readonly cards: readonly Card[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly scope?: Activity["scope"];
  /** Who has come; nobody sits at a table. Left out: the cast, at their tables. */
  readonly people?: number;
  /** What else there is: another step, for example. */
  readonly more?: readonly WorkshopRecord[];
}

/** The day with one more step, "matrix", which is open. */
export function matrixHall({
  type = "influence",
  cards,
  settings,
  scope = "everybody",
  people,
  more = [],
}: MatrixPlan): Hall {
  const all = { ...(type === "influence" && { only: "all", unit: "cards" }), ...settings };
  const records: WorkshopRecord[] = [...talgrund, ...cards, matrixStep(type, all, scope), ...more];
  const hall = openHall({ records, seated: people === undefined });
  for (const who of crowd(people ?? 0))
    hall.do(who, { type: "participant.join", tableId: null, sectorId: null });
  hall.open("matrix");
  return hall;
}

export const crowd = (count: number): Actor[] =>
  Array.from({ length: count }, (_, at) => ({ role: "participant", id: `person-${at + 1}` }));

/** The cell that somebody is given; null when there is none. */
export const nextFor = (hall: Hall, who: Actor, more?: boolean): string | null =>
  hall.do(who, doing("matrix", { do: "next", ...(more && { more }) })).cell as string | null;

/** Judges and gives back the next cell. */
export const judge = (
  hall: Hall,
  who: Actor,
  cell: string,
  value: number | null,
  more?: boolean,
): string | null =>
  hall.do(who, doing("matrix", { do: "judge", cell, value, ...(more && { more }) })).cell as string | null;

export const filling = (cell: string, value: number | null, tableId?: string) =>
  doing("matrix", { do: "fill", cell, value, ...(tableId && { tableId }) });
export const settling = (cell: string, value: number | null, reason: string) =>
  doing("matrix", { do: "settle", cell, value, reason });
