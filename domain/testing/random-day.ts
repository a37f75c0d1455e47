import type { Actor } from "../actors.ts";
import { agendaOf } from "../agenda.ts";
import type { Command } from "../commands.ts";
import type { WorkshopRecord } from "../records.ts";
import type { ReadonlyState } from "../state.ts";
import { stageOf } from "../state.ts";
import { type SubjectChoice, subjectsOf } from "../subjects.ts";
import { agendaWith, bruno, ida, kaspar, leinwand, lore, ruth, seats, talgrund, wanda } from "./cast.ts";
import { doing, moving } from "./hall.ts";
import type { Chance } from "./random.ts";

export const people: readonly Actor[] = [...seats.map(({ who }) => who), lore];
const leads: readonly Actor[] = [ida, kaspar];
const hosts: readonly Actor[] = [wanda, bruno];

/** What people are given to today: each day has its own, so that rare things come together sometimes. */
export type Mood = readonly number[];

export const moodOf = (chance: Chance): Mood =>
  Array.from({ length: 64 }, () => chance.pick([0, 1, 1, 2, 6]));

/** The valley's day with other settings: silent or open, together or per table, on cards or clusters, of two kinds. */
export function anotherDay(chance: Chance): WorkshopRecord[] {
  return talgrund.map((record) => {
    if (record.kind !== "activity") return record;
    const settings = {
      ...(record.settings as Record<string, unknown>),
      ...(record.type === "pause" ? {} : { cardKind: chance.pick(["factor", "option"]) }),
      ...(record.type === "collect" ? { silent: chance.chance(0.6) } : {}),
      ...(record.type === "rate" || record.type === "vote"
        ? { unit: chance.pick(["cards", "clusters"]) }
        : {}),
    };
    return { ...record, settings, scope: chance.pick(["everybody", "table", record.scope] as const) };
  });
}

/** Something that somebody may try, mostly sensible; each card has words that occur nowhere else. */
export function anything(state: ReadonlyState, chance: Chance, turn: number, mood?: Mood): [Actor, Command] {
  const day = agendaOf(state);
  const onStage = stageOf(state).activityId;
  const cards = [...state.tables.card.keys()];
  const clusters = [...state.tables.cluster.keys()];
  const tables = [...state.tables.table.keys(), null];
  const dimensions = [...state.tables.dimension.keys(), null];
  const lead = chance.pick(leads);
  const staff = chance.pick([...leads, ...hosts]);
  const person = chance.pick(people);
  const step = () => (onStage !== null && chance.chance(0.6) ? onStage : chance.pick(day).id);
  const card = () => (cards.length > 0 ? chance.pick(cards) : "fehlt");
  const some = () => (cards.length > 0 ? chance.some(cards, 1 + chance.upTo(3)) : ["fehlt"]);
  const cluster = () => (clusters.length > 0 ? chance.pick(clusters) : "fehlt");
  const text = () => `Wort-${turn}-${chance.hex(6)}`;
  const write = (who: Actor): [Actor, Command] => [
    who,
    doing(step(), { do: "write", text: text(), fieldId: null, dimensionId: chance.pick(dimensions) }),
  ];

  const rare: (() => [Actor, Command])[] = [
    () => [lead, { type: "step.conceal", activityId: step() }],
    () => [lead, { type: "step.freeze", activityId: step(), frozen: chance.chance(0.4) }],
    () => [lead, { type: "step.extend", activityId: step(), minutes: 3 }],
    () => [lead, { type: "step.back" }],
    () => [lead, { type: "stage.curtain", on: chance.chance(0.5) }],
    () => [lead, { type: "stage.page", page: chance.upTo(3) }],
    () => [ruth, agendaWith(chance.pick(day).id, { minutes: 1 + chance.upTo(20) })],
    () => [ruth, agendaWith("still", { settings: { cardKind: "factor", silent: chance.chance(0.5) } })],
    () => [
      ruth,
      agendaWith("einschaetzen", {
        settings: { cardKind: "factor", unit: chance.pick(["cards", "clusters"]) },
      }),
    ],
    () => [
      ruth,
      {
        type: "setup.sectors",
        sectors: [...state.tables.sector.values()].map(({ id, title }) => ({ id, title: `${title}!` })),
      },
    ],
    () => [leinwand, { type: "step.next" }],
    () => [person, { type: "step.next" }],
  ];
  const usual: (() => [Actor, Command])[] = [
    () => write(person),
    () => write(person),
    () => write(person),
    () => write(person),
    () => write(chance.pick([...hosts, ...leads])),
    () => [person, doing(step(), { do: "reword", cardId: card(), text: text() })],
    () => [person, doing(step(), { do: "withdraw", cardId: card() })],
    () => [person, doing(step(), { do: "file", cardId: card(), dimensionId: chance.pick(dimensions) })],
    () => [person, { type: "participant.move", tableId: chance.pick(tables) }],
    () => [person, { type: "participant.join", tableId: chance.pick(tables), sectorId: null }],
    () => [lead, { type: "step.open", activityId: step() }],
    () => [lead, { type: "step.next" }],
    () => [lead, { type: "step.close", activityId: step() }],
    () => [lead, { type: "step.reveal", activityId: step() }],
    () => [lead, { type: "step.reopen", activityId: step() }],
    () => [lead, { type: "step.round", activityId: step(), subjectIds: chance.chance(0.5) ? null : some() }],
    () => [
      staff,
      moving(
        some(),
        chance.chance(0.4) ? { clusterId: cluster() } : { dimensionId: chance.pick(["wege", "daten"]) },
      ),
    ],
    () => [staff, { type: "board.merge", cardIds: [...some(), card()], title: chance.pick([null, text()]) }],
    () => [staff, { type: "board.split", cardId: card() }],
    () => [staff, { type: "board.cluster", cardIds: some(), title: text() }],
    () => [staff, { type: "board.rename", clusterId: cluster(), title: text() }],
    () => [staff, { type: "board.dissolve", clusterId: cluster() }],
    () => [lead, { type: "card.hide", cardId: card(), reason: text() }],
    () => [lead, { type: "card.show", cardId: card() }],
    () => [lead, { type: "card.reword", cardId: card(), text: text() }],
    () => [lead, { type: "stage.spotlight", on: { kind: "card", id: card() } }],
    () => [staff, { type: "undo" }],
    () => rating(state, chance, person),
    () => voting(state, chance, person),
  ];
  if (chance.chance(0.12)) return chance.pick(rare)();
  const given = mood
    ? usual.flatMap((it, index) => Array.from({ length: mood[index] ?? 1 }, () => it))
    : usual;
  return chance.pick(given.length > 0 ? given : usual)();
}

const subjectsOfStep = (state: ReadonlyState, activityId: string): string[] =>
  subjectsOf(state, state.tables.activity.get(activityId)?.settings as SubjectChoice).map(({ id }) => id);

function rating(state: ReadonlyState, chance: Chance, person: Actor): [Actor, Command] {
  const subjects = subjectsOfStep(state, "einschaetzen");
  const subjectId = subjects.length > 0 ? chance.pick(subjects) : "fehlt";
  return [
    person,
    doing("einschaetzen", { do: "rate", subjectId, marks: { "0": 1 + chance.upTo(5), "1": null } }),
  ];
}

/** A person's phone keeps one key for each vote. */
function voting(state: ReadonlyState, chance: Chance, person: Actor): [Actor, Command] {
  const step = chance.pick(["punkte", "offen"]);
  const dots = Object.fromEntries(chance.some(subjectsOfStep(state, step), 2).map((id) => [id, 1]));
  const ballotKey = Buffer.from(person.id).toString("hex").padStart(64, "0");
  return [person, doing(step, { do: "cast", dots, ...(step === "punkte" ? { ballotKey } : {}) })];
}
