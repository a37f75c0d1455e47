import type { Activity } from "#domain/records.ts";
import type { Hall } from "#e2e/support/hall.ts";
import { agenda, must } from "#e2e/support/workshop-driver.ts";

/** The steps from factors to options in the order of a day, with what the pictures of each are called. */
export const chainSteps = [
  { type: "select", moment: "kette-auswahl", title: "Was ist für uns wesentlich?" },
  { type: "assume", moment: "kette-annahmen", title: "Wie kann es sich entwickeln?" },
  { type: "influence", moment: "kette-wirkungsmatrix", title: "Wer bewegt wen?" },
  { type: "consistency", moment: "kette-vertraeglichkeit", title: "Was geht zusammen?" },
  { type: "compose", moment: "kette-szenarien-bilden", title: "Wege in die Zukunft" },
  { type: "write", moment: "kette-szenarien-schreiben", title: "Ein Tag im Jahr 2035" },
  { type: "derive", moment: "kette-optionen-ableiten", title: "Was tun wir?" },
  { type: "review", moment: "kette-validierung", title: "Tragen Sie das mit?" },
] as const;

export type ChainStep = (typeof chainSteps)[number];

const settings: Partial<Record<ChainStep["type"], Record<string, unknown>>> = {
  select: { unit: "cards" },
  influence: { unit: "cards", raters: 3 },
  consistency: { raters: 3 },
  derive: { from: "all" },
  review: { cardKind: "assumption" },
};

/** Puts the day's plan in place of the template's: collecting, and one step of each of these types. */
export async function planChain(hall: Hall): Promise<readonly Activity[]> {
  const organiser = await hall.driver.organiser();
  const step = (id: string, type: string, title: string, own: Record<string, unknown> = {}) => ({
    id,
    type,
    title: { de: title },
    prompt: { de: title },
    minutes: 10,
    scope: type === "write" ? ("table" as const) : ("everybody" as const),
    settings: own,
  });
  const activities = [
    step("factors", "collect", "Was bewegt unseren Landkreis?", { cardKind: "factor", silent: false }),
    ...chainSteps.map(({ type, title }) => step(type, type, title, settings[type])),
  ];
  await must(organiser, {
    type: "setup.agenda",
    phases: [{ id: "chain", title: { de: "Von Faktoren zu Optionen" }, activities }],
  });
  const planned = agenda(organiser);
  organiser.close();
  return planned;
}
