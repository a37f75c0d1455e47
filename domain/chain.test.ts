import { describe, expect, it } from "vitest";
import { activityRules } from "#activities/rules.ts";
import {
  type Chain,
  chainBoard,
  chainBoardOfViews,
  chainOf,
  optionsWithoutFactor,
  originalsOf,
  standingIn,
} from "./chain.ts";
import { graphOf } from "./chain-graph.ts";
import { applyChanges, put } from "./state.ts";
import { ida } from "./testing/cast.ts";
import { happen, withdraw, writeFrom } from "./testing/chain-day.ts";
import { type Hall, moving, openHall } from "./testing/hall.ts";
import { randomFrom, seedsToTry } from "./testing/random.ts";
import type { SharedView } from "./view.ts";
import { viewFor } from "./viewer.ts";

/** Two factors, an assumption, a scenario, an option; and a second option beside it. */
function smallChain() {
  const hall = openHall();
  const bus = writeFrom(hall, "factor", "Der Bus fährt selten");
  const age = writeFrom(hall, "factor", "Viele werden älter");
  const trend = writeFrom(hall, "assumption", "Bis 2035 fährt ein Rufbus", [bus, age]);
  const story = writeFrom(hall, "scenario", "Der Kreis als Dorf", [trend]);
  const option = writeFrom(hall, "option", "Rufbus für alle", [story]);
  return { hall, bus, age, trend, story, option };
}

const chain = (hall: Hall, id: string): Chain => {
  const found = chainOf(chainBoard(hall.state), id);
  if (!found) throw new Error(`no chain of ${id}`);
  return found;
};
const ids = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id);

describe("the chain of a card", () => {
  it("[TR1] leads back to every card that it came from and on to everything that became of it, the nearest first", () => {
    const { hall, bus, age, trend, story, option } = smallChain();
    expect(ids(chain(hall, option).from)).toEqual([story, trend, bus, age]);
    expect(ids(chain(hall, bus).to)).toEqual([trend, story, option]);
    expect(chain(hall, trend).direct).toEqual({ from: 2, to: 1 });
    expect(chain(hall, option).from.map(({ label, words }) => `${label} ${words}`)).toContain(
      "F-001 Der Bus fährt selten",
    );
  });

  it("[TR2] goes through a merge and a split, with the originals below the card that stands for them", () => {
    const { hall, bus, trend, option } = smallChain();
    const first = writeFrom(hall, "factor", "Kein Bus am Abend");
    hall.do(ida, { type: "board.merge", cardIds: [bus, first], title: "Busverkehr" });
    const [merged] = chain(hall, option).from.filter(({ id }) => id === bus);
    expect([merged?.words, ids(merged?.originals ?? [])]).toEqual(["Busverkehr", [first]]);
    expect(ids(chain(hall, first).to)).toEqual(ids(chain(hall, bus).to));
    expect(chain(hall, first).mergedInto?.id).toBe(bus);
    hall.do(ida, { type: "board.split", cardId: bus });
    expect(ids(chain(hall, trend).from)).toContain(bus);
    expect(chain(hall, first).to).toEqual([]);
  });

  it("[TR2] follows a source that was merged away to the card that stands for it", () => {
    const { hall, bus, age, trend } = smallChain();
    hall.do(ida, { type: "board.merge", cardIds: [bus, age], title: null });
    expect(ids(chain(hall, trend).from)).toEqual([bus]);
    expect(ids(chain(hall, trend).from[0]?.originals ?? [])).toEqual([age]);
  });

  it("[TR3] keeps the place of a hidden and of a withdrawn card, and none of its words", () => {
    const { hall, bus, trend, story, option } = smallChain();
    hall.do(ida, { type: "card.hide", cardId: trend, reason: "Grund" });
    withdraw(hall, bus);
    const { from } = chain(hall, option);
    expect(from.map(({ label, gone }) => [label, gone])).toEqual([
      ["S-001", null],
      ["T-001", "hidden"],
      ["F-001", "withdrawn"],
      ["F-002", null],
    ]);
    expect(JSON.stringify(from)).not.toMatch(/Rufbus fährt|Bus fährt selten|Grund/);
    expect(ids(from)[0]).toBe(story);
  });

  it("[TR4] names the field of today and the one that a card was written for", () => {
    const { hall, bus, option } = smallChain();
    hall.do(ida, moving([bus], { fieldId: "arbeit" }));
    const moved = chain(hall, option).from.find(({ id }) => id === bus);
    expect([moved?.fieldId, moved?.writtenFor]).toEqual(["arbeit", "infra"]);
  });

  it("[TR5] ends where cards name each other in a circle", () => {
    const { hall, bus, trend, option } = smallChain();
    const circle = { ...hall.card(bus), sources: [option, bus] };
    applyChanges(hall.state, hall.state.seq + 1, [put(hall.state, circle)]);
    expect(ids(chain(hall, option).from)).toHaveLength(4);
    expect(ids(chain(hall, trend).to)).toContain(bus);
    const both = [
      put(hall.state, { ...hall.card(bus), mergedInto: trend }),
      put(hall.state, { ...hall.card(trend), mergedInto: bus }),
    ];
    applyChanges(hall.state, hall.state.seq + 1, both);
    expect(chainOf(chainBoard(hall.state), option)).not.toBeNull();
    expect(graphOf(chainBoard(hall.state), "infra").heads).toContain(option);
  });

  it("[TR6] is found cut only where no typed factor is reached", () => {
    const { hall, bus, age, option } = smallChain();
    expect(optionsWithoutFactor(hall.state)).toEqual([]);
    withdraw(hall, bus);
    hall.do(ida, { type: "card.hide", cardId: age, reason: "Grund" });
    expect(optionsWithoutFactor(hall.state)).toEqual([]);
    const alone = writeFrom(hall, "option", "Aus dem Nichts");
    expect(optionsWithoutFactor(hall.state)).toEqual([alone]);
    expect(chain(hall, option).from).not.toEqual([]);
  });

  it.each(seedsToTry(120, []))(
    "[TR7] loses nothing, whatever happens, and tells no word that is gone (seed %i)",
    (seed) => {
      const chance = randomFrom(seed);
      const hall = openHall();
      hall.open("ideen");
      for (let turn = 0; turn < 60; turn += 1) happen(hall, chance, turn);
      const board = chainBoard(hall.state);
      const gone = new Set(
        [...hall.state.tables.card.values()]
          .filter(({ status }) => status === "hidden")
          .map(({ text }) => text),
      );
      for (const { id } of hall.state.tables.card.values()) {
        const { from } = chain(hall, id);
        const reached = new Set([
          id,
          ...originalsOf(board, id),
          ...from.flatMap((node) => [node.id, ...ids(node.originals)]),
        ]);
        for (const source of written(hall, id)) expect(reached, `${source} before ${id}`).toContain(source);
        for (const words of gone) expect(JSON.stringify(from).includes(words)).toBe(false);
      }
    },
  );
});

/** All that a card came from as it was written, whatever was ordered since. */
function written(hall: Hall, id: string): Set<string> {
  const found = new Set(hall.card(id).sources);
  for (const one of found) for (const next of hall.card(one).sources) found.add(next);
  return found;
}

describe("the chain on a screen", () => {
  const boardFor = (hall: Hall, audience: Parameters<typeof viewFor>[1]) => {
    const records = [...viewFor(hall.state, audience, activityRules).values()];
    const of = <K extends SharedView["kind"]>(kind: K) =>
      records.filter((record): record is Extract<SharedView, { kind: K }> => record.kind === kind);
    return chainBoardOfViews(of("card"), of("cluster"));
  };

  it("[TR8] has a place without words for a card that the screen was not sent", () => {
    const { hall, trend, option } = smallChain();
    hall.open("ideen");
    hall.reveal("ideen");
    hall.do(ida, { type: "card.hide", cardId: trend, reason: "Grund" });
    for (const role of ["wall", "phone"] as const) {
      const board = boardFor(hall, role === "wall" ? { role } : { role, tableId: "linde" });
      const from = chainOf(board, option)?.from ?? [];
      expect(from.map(({ label, kind, gone }) => [label, kind, gone])).toEqual([
        ["S-001", "scenario", null],
        [null, "assumption", "unseen"],
      ]);
      const { nodes } = graphOf(board, "infra");
      expect(JSON.stringify([...nodes.values(), from])).not.toContain("Rufbus fährt");
    }
    const lead = chainOf(boardFor(hall, { role: "lead" }), option)?.from ?? [];
    expect(lead.map(({ label, gone }) => [label, gone])).toContainEqual(["T-001", "hidden"]);
    withdraw(hall, trend);
    const records = [...viewFor(hall.state, { role: "lead" }, activityRules).values()];
    const cards = records.filter((record) => record.kind === "card");
    expect(chainOf(chainBoardOfViews(cards, [], "withdrawn"), option)?.from.map(({ gone }) => gone)).toEqual([
      null,
      "withdrawn",
    ]);
  });

  it("[TR8] is the same for the lead as on the server while nothing was taken back", () => {
    const { hall, bus, age, option } = smallChain();
    hall.do(ida, { type: "board.merge", cardIds: [bus, age], title: "Wege" });
    expect(chainOf(boardFor(hall, { role: "lead" }), option)).toEqual(chain(hall, option));
  });
});

describe("the graph of a field", () => {
  it("[TR9] begins with the options that the room chose, and draws bundled factors as their bundle", () => {
    const { hall, bus, age, trend, story, option } = smallChain();
    const second = writeFrom(hall, "option", "Bürgerbus", [story]);
    writeFrom(hall, "factor", "Steht für sich");
    const bundle = String(
      hall.do(ida, { type: "board.cluster", cardIds: [bus, age], title: "Unterwegs" }).clusterId,
    );
    const graph = graphOf(chainBoard(hall.state), "infra", [second]);
    expect(graph.heads).toEqual([second, option]);
    expect([...graph.nodes.keys()].sort()).toEqual([bundle, trend, story, second, option].sort());
    expect(graph.nodes.get(trend)?.sources).toEqual([bundle]);
    expect(graph.nodes.get(bundle)).toMatchObject({ words: "Unterwegs", count: 2, isBundle: true });
    expect(graph.unused).toBe(1);
  });

  it("[TR9] counts merged originals on the card that stands for them, and shows what has led to no option yet", () => {
    const { hall, bus } = smallChain();
    const more = writeFrom(hall, "factor", "Bus");
    hall.do(ida, { type: "board.merge", cardIds: [bus, more], title: null });
    const open = writeFrom(hall, "assumption", "Bis 2035 gibt es Drohnen", [bus]);
    const graph = graphOf(chainBoard(hall.state), "infra");
    expect(graph.heads.at(-1)).toBe(open);
    expect(graph.nodes.get(bus)?.count).toBe(2);
    expect(standingIn(chainBoard(hall.state), more)).toBe(bus);
  });
});
