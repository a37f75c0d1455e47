import type { Actor } from "../actors.ts";
import { agendaOf } from "../agenda.ts";
import type { Command } from "../commands.ts";
import type { ReadonlyState } from "../state.ts";
import { stageOf } from "../state.ts";
import { standingCards } from "../subjects.ts";
import { agendaWith, bruno, ida, kaspar, leinwand, lore, ruth, seats, wanda } from "./cast.ts";
import { doing, moving } from "./hall.ts";
import type { Chance } from "./random.ts";

export const people: readonly Actor[] = [...seats.map(({ who }) => who), lore];
const leads: readonly Actor[] = [ida, kaspar];
const hosts: readonly Actor[] = [wanda, bruno];

/** Something that somebody may try, mostly sensible; each card has words that occur nowhere else. */
export function anything(state: ReadonlyState, chance: Chance, turn: number): [Actor, Command] {
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
    () => [ruth, { type: "setup.sectors", sectors: [...state.tables.sector.values()].map(({ id, title }) => ({ id, title: `${title}!` })) }],
    () => [leinwand, { type: "step.next" }],
    () => [person, { type: "step.next" }],
  ];
  const usual: (() => [Actor, Command])[] = [
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
    () => [staff, moving(some(), chance.chance(0.4) ? { clusterId: cluster() } : { dimensionId: chance.pick(["wege", "daten"]) })],
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
  return chance.chance(0.12) ? chance.pick(rare)() : chance.pick(usual)();
}

function rating(state: ReadonlyState, chance: Chance, person: Actor): [Actor, Command] {
  const subjects = standingCards(state, "factor").map(({ id }) => id);
  const subjectId = subjects.length > 0 ? chance.pick(subjects) : "fehlt";
  return [person, doing("einschaetzen", { do: "rate", subjectId, marks: { "0": 1 + chance.upTo(5), "1": null } })];
}

/** A person's phone keeps one key for each vote. */
function voting(state: ReadonlyState, chance: Chance, person: Actor): [Actor, Command] {
  const subjects = standingCards(state, "option").map(({ id }) => id);
  const dots = Object.fromEntries(chance.some(subjects, 2).map((id) => [id, 1]));
  const ballotKey = Buffer.from(person.id).toString("hex").padStart(64, "0");
  return [
    person,
    chance.chance(0.5)
      ? doing("punkte", { do: "cast", dots, ballotKey })
      : doing("offen", { do: "cast", dots }),
  ];
}
