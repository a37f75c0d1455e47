import { describe, expect, it } from "vitest";
import type { ChainGraph, GraphNode } from "#domain/chain-graph.ts";
import type { CardKind } from "#domain/records.ts";
import { randomFrom } from "#domain/testing/random.ts";
import { chainColumns, chainPages, chainTops, inColumn } from "./chain-pages.ts";

const node = (id: string, kind: CardKind, sources: readonly string[] = []): GraphNode => ({
  id,
  kind,
  label: id,
  words: id,
  gone: null,
  fieldId: null,
  count: 1,
  isBundle: false,
  sources,
});
const graphWith = (nodes: readonly GraphNode[], heads: readonly string[]): ChainGraph => ({
  nodes: new Map(nodes.map((one) => [one.id, one])),
  heads,
  unused: 0,
});
const room = { height: 500, gap: 20 };
const even = () => 100;

/** Twelve options out of two scenarios, each with three assumptions of two factors. */
const valley = graphWith(
  [
    ...Array.from({ length: 7 }, (_, index) => node(`F${index}`, "factor")),
    ...Array.from({ length: 6 }, (_, index) =>
      node(`T${index}`, "assumption", [`F${index}`, `F${index + 1}`]),
    ),
    node("S0", "scenario", ["T0", "T1", "T2"]),
    node("S1", "scenario", ["T3", "T4", "T5"]),
    ...Array.from({ length: 12 }, (_, index) => node(`O${index}`, "option", [`S${index % 2}`])),
  ],
  Array.from({ length: 12 }, (_, index) => `O${index}`),
);

const linesOf = ({ nodes }: ChainGraph) =>
  [...nodes.values()].flatMap(({ id, sources }) => sources.map((from) => `${from} ${id}`));

describe("the pages of a chain", () => {
  it("[TR10] show every card and every line, with both its ends, and are never too full", () => {
    const pages = chainPages(valley, even, room);
    const drawn = pages.flatMap(({ lines }) => lines.map((line) => line.join(" ")));
    expect(new Set(drawn)).toEqual(new Set(linesOf(valley)));
    expect(new Set(pages.flatMap(({ nodes }) => [...nodes]))).toEqual(new Set(valley.nodes.keys()));
    for (const page of pages) {
      for (const [from, to] of page.lines)
        expect([page.nodes.has(from), page.nodes.has(to)]).toEqual([true, true]);
      for (const kind of chainColumns)
        expect(inColumn(valley, page, kind).length * 120 - 20).toBeLessThanOrEqual(room.height);
    }
  });

  it("[TR10] begin with the first head, and keep options of one scenario beside each other while there is room", () => {
    const near = graphWith(
      [node("S", "scenario"), node("A", "option", ["S"]), node("B", "option", ["S"])],
      ["B", "A"],
    );
    expect(chainPages(near, even, room).map(({ nodes }) => [...nodes])).toEqual([["B", "S", "A"]]);
    expect(chainPages(near, () => 300, room).map(({ nodes }) => [...nodes])).toEqual([
      ["B", "S"],
      ["A", "S"],
    ]);
  });

  it("[TR10] have room for one path, however high its cards are, and end in circles", () => {
    const circle = graphWith([node("A", "option", ["S"]), node("S", "scenario", ["A", "S"])], ["A"]);
    expect(chainPages(circle, () => 9000, room)).toHaveLength(1);
    expect(chainPages(graphWith([], []), even, room)).toEqual([]);
  });

  it("[TR10] put cards of a column below one another, in the middle of the highest column", () => {
    const [page] = chainPages(valley, even, { height: 900, gap: 20 });
    if (!page) throw new Error("no page");
    const tops = chainTops(valley, page, even, 20);
    expect([...tops.values()].every((top) => top >= 0)).toBe(true);
    const middle = (kind: CardKind) => {
      const at = inColumn(valley, page, kind).map((id) => tops.get(id) ?? 0);
      return (Math.min(...at) + Math.max(...at) + 100) / 2;
    };
    expect(new Set(chainColumns.map(middle)).size).toBe(1);
  });

  it.each([1, 2, 3, 4, 5, 6])("[TR10] lose no line of a random graph (seed %i)", (seed) => {
    const chance = randomFrom(seed);
    const nodes = chainColumns.flatMap((kind, column) =>
      Array.from({ length: 3 + chance.upTo(9) }, (_, index) =>
        node(
          `${column}-${index}`,
          kind,
          column === 0
            ? []
            : chance.some(
                ["0", "1", "2"].map((one) => `${column - 1}-${one}`),
                1 + chance.upTo(3),
              ),
        ),
      ),
    );
    const heads = nodes.filter(({ kind }) => kind === "option").map(({ id }) => id);
    const reached = new Set(heads);
    for (const id of reached)
      for (const from of nodes.find((one) => one.id === id)?.sources ?? []) reached.add(from);
    const graph = graphWith(
      nodes.filter(({ id }) => reached.has(id)),
      heads,
    );
    const pages = chainPages(graph, () => 60 + chance.upTo(200), room);
    expect(new Set(pages.flatMap(({ lines }) => lines.map((line) => line.join(" "))))).toEqual(
      new Set(linesOf(graph)),
    );
  });
});
