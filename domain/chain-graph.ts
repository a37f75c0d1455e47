import { type ChainBoard, type Gone, nodeOf, originalsOf, sourcesOf, standingIn, usesOf } from "./chain.ts";
import type { CardKind } from "./records.ts";

/** A card, or a bundle of factors, in its column. */
export interface GraphNode {
  readonly id: string;
  readonly kind: CardKind;
  readonly label: string | null;
  readonly words: string;
  readonly gone: Gone | null;
  readonly fieldId: string | null;
  /** Itself and all that was merged into it. */
  readonly count: number;
  readonly isBundle: boolean;
  /** What it came from, by the ids of nodes. */
  readonly sources: readonly string[];
}

/** The chain of one field, from factor to option. */
export interface ChainGraph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** Where to begin to read: the options (those chosen first), then what has led to none yet. */
  readonly heads: readonly string[];
  /** Factors of the field that nothing was made of. */
  readonly unused: number;
}

/** The graph of a field; null: of what lies in none. `chosen` are ids of options (or of their bundles) in the room's order. */
export function graphOf(board: ChainBoard, fieldId: string | null, chosen: readonly string[] = []): ChainGraph {
  const nodes = new Map<string, GraphNode>();
  const headOf = new Set<string>();
  const own = [...board.cards.values()]
    .filter((card) => card.fieldId === fieldId && card.gone === null && standingIn(board, card.id) === card.id)
    .sort((a, b) => a.number - b.number);
  const rank = (card: (typeof own)[number]) => {
    const at = chosen.findIndex((id) => id === card.clusterId || standingIn(board, id) === card.id);
    return at < 0 ? chosen.length : at;
  };
  const options = own.filter(({ cardKind }) => cardKind === "option").sort((a, b) => rank(a) - rank(b));
  const unfinished = (["scenario", "assumption"] as const).flatMap((kind) =>
    own.filter(({ id, cardKind }) => cardKind === kind && usesOf(board, id).length === 0),
  );
  for (const { id, cardKind } of [...options, ...unfinished]) {
    headOf.add(id);
    collect(board, nodes, id, cardKind);
  }
  const factors = own.filter(({ cardKind }) => cardKind === "factor");
  return { nodes, heads: [...headOf], unused: factors.filter(({ id }) => usesOf(board, id).length === 0).length };
}

const kindBefore = { option: "scenario", scenario: "assumption", assumption: "factor", factor: "factor" } as const;

/** A card and all that it came from. */
function collect(board: ChainBoard, nodes: Map<string, GraphNode>, id: string, kind: CardKind): void {
  const look = [{ id, kind }];
  for (let at = look.pop(); at !== undefined; at = look.pop()) {
    if (nodes.has(at.id)) continue;
    const bundled = cardsOfBundle(board, at.id);
    const cards = bundled.length > 0 ? bundled : [at.id];
    const sources = [...new Set(cards.flatMap((one) => sourcesOf(board, one)))].map((one) => drawnAs(board, one));
    const unique = [...new Set(sources)].filter((one) => one !== at.id);
    const words = bundled.length > 0 ? bundleNode(board, at.id, bundled) : cardNode(board, at.id, at.kind);
    nodes.set(at.id, { ...words, sources: unique });
    // The last is looked at first: reading order is kept.
    for (const one of unique.toReversed()) look.push({ id: one, kind: kindBefore[words.kind] });
  }
}

/** Factors in a bundle are drawn as their bundle: an assumption is made about all of them. */
function drawnAs(board: ChainBoard, id: string): string {
  const card = board.cards.get(id);
  const { clusterId = null } = card ?? {};
  return card?.cardKind === "factor" && card.gone === null && clusterId !== null && board.bundles.has(clusterId) ? clusterId : id;
}

function cardsOfBundle(board: ChainBoard, id: string): string[] {
  if (!board.bundles.has(id)) return [];
  return [...board.cards.values()]
    .filter((card) => card.clusterId === id && card.gone === null && standingIn(board, card.id) === card.id)
    .map((card) => card.id);
}

type Drawn = Omit<GraphNode, "sources">;

function cardNode(board: ChainBoard, id: string, guess: CardKind): Drawn {
  const { kind, label, words, gone, fieldId, originals } = nodeOf(board, id, guess);
  return { id, kind, label, words, gone, fieldId, count: 1 + originals.length, isBundle: false };
}

function bundleNode(board: ChainBoard, id: string, cards: readonly string[]): Drawn {
  const first = board.cards.get(cards[0] ?? "");
  const count = cards.reduce((sum, one) => sum + 1 + originalsOf(board, one).length, 0);
  return {
    id,
    kind: first?.cardKind ?? "factor",
    label: null,
    words: board.bundles.get(id) ?? "",
    gone: null,
    fieldId: first?.fieldId ?? null,
    count,
    isBundle: true,
  };
}
