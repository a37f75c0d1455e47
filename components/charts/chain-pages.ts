import type { ChainGraph } from "#domain/chain-graph.ts";
import type { CardKind } from "#domain/records.ts";

/** What stands on one page: cards by id in reading order, and the lines between them, from what came first to what came of it. */
export interface ChainPage {
  readonly nodes: ReadonlySet<string>;
  readonly lines: readonly (readonly [from: string, to: string])[];
}

export interface ChainRoom {
  /** In the same unit as the heights of the cards. */
  readonly height: number;
  readonly gap: number;
}

type HeightOf = (id: string) => number;

export const chainColumns: readonly CardKind[] = ["factor", "assumption", "scenario", "option"];

/** More than so many below one another nobody follows a line to. */
const mostInColumn = 8;

/**
 * Deals the graph onto pages, one option (or what has led to none yet) after the other. As long as they fit, options
 * share a page; what one option came from is cut into paths where it is more than a page. A single path always has room.
 */
export function chainPages(graph: ChainGraph, heightOf: HeightOf, room: ChainRoom): ChainPage[] {
  const pages: ChainPage[] = [];
  let page = blank;
  const turn = () => {
    if (page.nodes.size > 0) pages.push(page);
    page = blank;
  };
  for (const head of graph.heads) {
    const paths = pathsFrom(graph, head);
    const whole = paths.reduce(withPath, blank);
    const parts = fits(graph, whole, heightOf, room) ? [paths] : paths.map((path) => [path]);
    if (parts.length > 1) turn();
    for (const part of parts) {
      const more = part.reduce(withPath, page);
      if (page.nodes.size > 0 && !fits(graph, more, heightOf, room)) turn();
      page = part.reduce(withPath, page);
    }
  }
  turn();
  return pages;
}

const blank: ChainPage = { nodes: new Set(), lines: [] };

/** Paths from a head back to where nothing comes before, or to what an earlier path has followed: together all lines. */
function pathsFrom({ nodes }: ChainGraph, head: string): string[][] {
  const paths: string[][] = [];
  const seen = new Set<string>();
  const look: string[][] = [[head]];
  for (let path = look.pop(); path; path = look.pop()) {
    const on = path;
    const at = on.at(-1) ?? head;
    // In a circle a path ends where it would meet itself.
    const sources = seen.has(at) ? [] : (nodes.get(at)?.sources ?? []).filter((id) => !on.includes(id));
    seen.add(at);
    if (sources.length === 0) paths.push(on);
    for (const source of sources.toReversed()) look.push([...on, source]);
  }
  return paths;
}

function withPath(page: ChainPage, path: readonly string[]): ChainPage {
  const known = new Set(page.lines.map((line) => line.join(" ")));
  const lines = path
    .slice(1)
    .map((from, index) => [from, path[index] ?? ""] as const)
    .filter((line) => !known.has(line.join(" ")));
  return { nodes: new Set([...page.nodes, ...path]), lines: [...page.lines, ...lines] };
}

function fits(graph: ChainGraph, page: ChainPage, heightOf: HeightOf, { height, gap }: ChainRoom): boolean {
  return chainColumns.every((kind) => {
    const ids = inColumn(graph, page, kind);
    return ids.length <= mostInColumn && heightOfAll(ids, heightOf, gap) <= height;
  });
}

export const inColumn = ({ nodes }: ChainGraph, page: ChainPage, kind: CardKind): string[] =>
  [...page.nodes].filter((id) => nodes.get(id)?.kind === kind);

const heightOfAll = (ids: readonly string[], heightOf: HeightOf, gap: number): number =>
  ids.reduce((sum, id) => sum + heightOf(id) + gap, -gap);

/** Where each card of a page begins, from above: the columns stand in the middle of the highest one. */
export function chainTops(
  graph: ChainGraph,
  page: ChainPage,
  heightOf: HeightOf,
  gap: number,
): ReadonlyMap<string, number> {
  const columns = chainColumns.map((kind) => inColumn(graph, page, kind));
  const heights = columns.map((ids) => Math.max(0, heightOfAll(ids, heightOf, gap)));
  const highest = Math.max(...heights);
  const tops = new Map<string, number>();
  for (const [index, ids] of columns.entries()) {
    let top = (highest - (heights[index] ?? 0)) / 2;
    for (const id of ids) {
      tops.set(id, top);
      top += heightOf(id) + gap;
    }
  }
  return tops;
}
