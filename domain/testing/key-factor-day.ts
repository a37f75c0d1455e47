import type { Activity, Card, WorkshopRecord } from "../records.ts";
import { ida, talgrund, wanda } from "./cast.ts";
import { doing, openHall } from "./hall.ts";
import { assumptionCards, factorCards } from "./matrix-day.ts";

/** The steps from key factors to options; each is called what it does. */
const chain = ["select", "assume", "compose", "derive"] as const;
export type ChainStep = (typeof chain)[number];

const planned = (type: ChainStep): Activity => ({
  kind: "activity",
  id: type,
  phaseId: "tag",
  order: 99,
  type,
  title: { de: type },
  prompt: { de: "Und weiter?" },
  minutes: 10,
  scope: "everybody",
  settings: {},
});

const [factor, other] = factorCards(2) as [Card, Card];
const [first, second] = assumptionCards(2, 1) as [Card, Card];
/** What Edda has written at Wanda's table. */
const ofEdda = (card: Card, cardKind: Card["cardKind"], activityId: string): Card => ({
  ...card,
  id: `${cardKind}-of-edda`,
  number: 90,
  cardKind,
  activityId,
  origin: { tableId: "linde", fieldId: null, sectorId: null },
  authorId: "edda",
});

const { details: _, ...withoutDetails } = first;
const cards: readonly Card[] = [
  ...[factor, other, first, second],
  ofEdda(first, "assumption", "assume"),
  ofEdda(withoutDetails, "scenario", "compose"),
  ofEdda(withoutDetails, "option", "derive"),
];

/** The day with one step of the chain open: two key factors with assumptions; the first factor is selected already. */
export function chainHall(type: ChainStep) {
  const records: WorkshopRecord[] = [...talgrund, ...chain.map(planned), ...cards];
  const hall = openHall({ records });
  hall.open("select");
  for (const subjectId of [factor.id, other.id])
    hall.do(ida, doing("select", { do: "pick", subjectIds: [subjectId] }));
  hall.open(type);
  if (type === "compose")
    for (const who of [ida, wanda])
      hall.do(who, doing("compose", { do: "take", assumptionIds: [first.id, second.id] }));
  return hall;
}

export const chained = {
  factor: factor.id,
  other: other.id,
  first: first.id,
  second: second.id,
  assumption: "assumption-of-edda",
  scenario: "scenario-of-edda",
  option: "option-of-edda",
};
