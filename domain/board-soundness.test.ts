import { describe, expect, it } from "vitest";
import type { Actor } from "./actors.ts";
import type { Command } from "./commands.ts";
import { bruno, edda, falk, gesine, hauke, ida, kaspar, wanda } from "./testing/cast.ts";
import { doing, type Hall, moving, openHall, writing } from "./testing/hall.ts";
import { type Chance, randomFrom, seedsToTry } from "./testing/random.ts";

/** These once put cards under tombstones, gave a tombstone its title back, left an empty cluster. */
const fellOver = [8, 27, 39, 56, 106, 989, 1044, 2159];

describe("the board", () => {
  it.each(seedsToTry(120, fellOver))(
    "[BO13] never breaks, whoever orders, withdraws and undoes (seed %i)",
    (seed) => {
      const chance = randomFrom(seed);
      const hall = openHall();
      hall.open("ideen");
      for (let index = 0; index < 6; index += 1)
        hall.write(chance.pick([edda, gesine]), "ideen", `Karte ${index + 1}`);
      const origins = new Map([...hall.state.tables.card].map(([id, card]) => [id, card.origin]));
      for (let turn = 0; turn < 60; turn += 1) {
        const [actor, command] = something(hall, chance);
        hall.attempt(actor, command);
        expect({ seed, turn, command: command.type, faults: faultsOf(hall) }).toEqual({
          seed,
          turn,
          command: command.type,
          faults: [],
        });
      }
      for (const [id, origin] of origins) expect(hall.card(id).origin).toEqual(origin);
    },
  );
});

function something(hall: Hall, chance: Chance): [Actor, Command] {
  const cards = [...hall.state.tables.card.keys()];
  const clusters = [...hall.state.tables.cluster.keys(), "fehlt"];
  const staff = chance.pick([ida, kaspar, wanda, bruno]);
  const some = () => chance.some(cards, 1 + chance.upTo(3));
  const one = () => chance.pick(cards);
  return chance.pick<() => [Actor, Command]>([
    () => [chance.pick([edda, falk, gesine, hauke]), writing("ideen", "Noch eine")],
    () => [chance.pick([edda, gesine]), doing("ideen", { do: "withdraw", cardId: one() })],
    () => [
      staff,
      moving(some(), chance.chance(0.5) ? { clusterId: chance.pick(clusters) } : { dimensionId: "wege" }),
    ],
    () => [
      staff,
      { type: "board.merge", cardIds: some().concat(one()), title: chance.pick([null, "Titel"]) },
    ],
    () => [staff, { type: "board.split", cardId: one() }],
    () => [staff, { type: "board.cluster", cardIds: some(), title: "Bündel" }],
    () => [staff, { type: "board.dissolve", clusterId: chance.pick(clusters) }],
    () => [chance.pick([ida, kaspar]), { type: "card.hide", cardId: one(), reason: "x" }],
    () => [chance.pick([ida, kaspar]), { type: "card.reword", cardId: one(), text: "Anders" }],
    () => [staff, { type: "undo" }],
    () => [staff, { type: "undo" }],
  ])();
}

/** What must never be so: cards under cards that are gone or lie in a pile themselves, clusters without cards. */
function faultsOf({ state }: Hall): string[] {
  const { card: cards, cluster: clusters } = state.tables;
  const faults: string[] = [];
  for (const card of cards.values()) {
    const under = card.mergedInto === null ? null : cards.get(card.mergedInto);
    if (under === undefined) faults.push(`${card.id} lies under a card that is not there`);
    if (under?.status === "withdrawn") faults.push(`${card.id} lies under a tombstone`);
    if (under?.mergedInto) faults.push(`${card.id} lies in a pile in a pile`);
    if (under && under.cardKind !== card.cardKind) faults.push(`${card.id} lies under another kind`);
    if (card.clusterId !== null && !clusters.has(card.clusterId))
      faults.push(`${card.id} is in a cluster that is gone`);
    if (card.status === "withdrawn" && (card.text !== "" || card.title !== null))
      faults.push(`${card.id} still speaks`);
  }
  for (const { id } of clusters.values())
    if (![...cards.values()].some((card) => card.clusterId === id)) faults.push(`${id} is an empty cluster`);
  const numbers = [...cards.values()].map((card) => `${card.cardKind} ${card.number}`);
  if (new Set(numbers).size < numbers.length) faults.push("a number was given twice");
  return faults;
}
