import { type CardKind, shortId } from "./records.ts";
import type { ReadonlyState } from "./state.ts";
import type { CardView } from "./view.ts";

/** Why a card of the chain has no words: hidden, taken back by its author, or not for this screen. Its place stays. */
export type Gone = "hidden" | "withdrawn" | "unseen";

/** A card as the chain knows it. */
export interface ChainCard {
  readonly id: string;
  readonly cardKind: CardKind;
  readonly number: number;
  /** As typed; empty where it is gone. */
  readonly text: string;
  readonly title: string | null;
  readonly gone: Gone | null;
  readonly fieldId: string | null;
  /** The field that it was written for, where it lies in another one now. */
  readonly writtenFor?: string | null;
  readonly mergedInto: string | null;
  readonly clusterId: string | null;
  readonly sources: readonly string[];
}

/** All cards that somebody may know of, with what was merged under each and who names whom as a source. */
export interface ChainBoard {
  readonly cards: ReadonlyMap<string, ChainCard>;
  readonly bundles: ReadonlyMap<string, string>;
  /** The cards that lie under a card, by its id. */
  readonly under: ReadonlyMap<string, readonly string[]>;
  /** The cards that name a card as their source, by its id. */
  readonly namedBy: ReadonlyMap<string, readonly string[]>;
  /** What a card is that others name and that is not here. */
  readonly missing: Gone;
}

/** The board as the server has it: a hidden or withdrawn card keeps its number, and says nothing. */
export function chainBoard(state: ReadonlyState): ChainBoard {
  const cards = [...state.tables.card.values()].map((card): ChainCard => {
    const gone = card.status === "visible" ? (card.held ? "unseen" : null) : card.status;
    const { id, cardKind, number, fieldId, mergedInto, clusterId, sources, origin } = card;
    const words = gone === null ? { text: card.text, title: card.title } : { text: "", title: null };
    const moved = origin.fieldId === fieldId ? {} : { writtenFor: origin.fieldId };
    return { id, cardKind, number, ...words, gone, fieldId, ...moved, mergedInto, clusterId, sources };
  });
  return boardOf(cards, state.tables.cluster.values(), "withdrawn");
}

type SeenCard = Omit<CardView, "kind">;

/**
 * The board as a screen has it, from the cards that it was sent. What it was not sent it does not know; the lead is sent
 * all that was not withdrawn.
 */
export function chainBoardOfViews(
  views: Iterable<SeenCard>,
  clusters: Iterable<{ readonly id: string; readonly title: string }>,
  missing: Gone = "unseen",
): ChainBoard {
  const cards = [...views].map((card): ChainCard => {
    const gone = card.hiddenReason !== undefined ? "hidden" : card.held ? "unseen" : null;
    const { id, cardKind, number, fieldId, mergedInto, clusterId, sources = [] } = card;
    const words = gone === null ? { text: card.text, title: card.title } : { text: "", title: null };
    const moved = card.writtenFor === undefined ? {} : { writtenFor: card.writtenFor };
    return { id, cardKind, number, ...words, gone, fieldId, ...moved, mergedInto, clusterId, sources };
  });
  return boardOf(cards, clusters, missing);
}

function boardOf(
  all: readonly ChainCard[],
  clusters: Iterable<{ readonly id: string; readonly title: string }>,
  missing: Gone,
): ChainBoard {
  const under = new Map<string, string[]>();
  const namedBy = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, key: string, id: string) => {
    const ids = to.get(key);
    if (ids) ids.push(id);
    else to.set(key, [id]);
  };
  for (const card of [...all].sort((a, b) => a.number - b.number)) {
    if (card.mergedInto !== null) add(under, card.mergedInto, card.id);
    for (const source of card.sources) add(namedBy, source, card.id);
  }
  return {
    cards: new Map(all.map((card) => [card.id, card])),
    bundles: new Map([...clusters].map(({ id, title }) => [id, title])),
    under,
    namedBy,
    missing,
  };
}

/** The card that stands for this one: the uppermost it was merged into that is there; itself in a circle. */
export function standingIn({ cards }: ChainBoard, id: string): string {
  let standing = id;
  const seen = new Set([id]);
  for (let at = cards.get(id)?.mergedInto ?? null; at !== null && !seen.has(at); ) {
    seen.add(at);
    const parent = cards.get(at);
    if (parent?.mergedInto === id) return id;
    if (parent?.gone === null) standing = at;
    at = parent?.mergedInto ?? null;
  }
  return standing;
}

/** What was merged under a card, and under that. */
export function originalsOf({ under }: ChainBoard, id: string): string[] {
  const found = new Set<string>();
  const look = [id];
  for (let at = look.pop(); at !== undefined; at = look.pop())
    for (const below of under.get(at) ?? [])
      if (below !== id && !found.has(below)) {
        found.add(below);
        look.push(below);
      }
  return [...found];
}

/** What a card and its originals name as their sources, each as the card that stands for it now. */
export function sourcesOf(board: ChainBoard, id: string): string[] {
  const family = [id, ...originalsOf(board, id)];
  const named = family.flatMap((one) => board.cards.get(one)?.sources ?? []);
  return others(
    family,
    named.map((source) => standingIn(board, source)),
  );
}

/** The cards that name this one or one of its originals as a source, each as the card that stands for it now. */
export function usesOf(board: ChainBoard, id: string): string[] {
  const family = [id, ...originalsOf(board, id)];
  const naming = family.flatMap((one) => board.namedBy.get(one) ?? []);
  return others(
    family,
    naming.map((user) => standingIn(board, user)),
  );
}

const others = (family: readonly string[], ids: readonly string[]): string[] =>
  [...new Set(ids)].filter((id) => !family.includes(id));

/** A card in a chain, with what was merged into it. */
export interface ChainNode {
  readonly id: string;
  readonly kind: CardKind;
  /** F-017; null for a card that this screen knows only by name. */
  readonly label: string | null;
  /** The common title of merged cards, else the words as typed; empty where the card is gone. */
  readonly words: string;
  readonly gone: Gone | null;
  readonly fieldId: string | null;
  readonly writtenFor?: string | null;
  /** The title of the bundle that it lies in. */
  readonly bundle: string | null;
  readonly originals: readonly ChainNode[];
}

export interface Chain {
  readonly card: ChainNode;
  /** The card that it was merged into. */
  readonly mergedInto: ChainNode | null;
  /** Where it comes from, the nearest first; the first `direct.from` of them it names itself. */
  readonly from: readonly ChainNode[];
  /** What became of it, the nearest first; the first `direct.to` name it or what it was merged into. */
  readonly to: readonly ChainNode[];
  readonly direct: { readonly from: number; readonly to: number };
}

const kinds: readonly CardKind[] = ["factor", "assumption", "scenario", "option"];
const kindBeside = (kind: CardKind, by: 1 | -1): CardKind => kinds[kinds.indexOf(kind) + by] ?? kind;

/** Where a card comes from and what became of it; null for a card that is not on the board. Ends also in circles. */
export function chainOf(board: ChainBoard, cardId: string): Chain | null {
  const card = board.cards.get(cardId);
  if (!card) return null;
  const standing = standingIn(board, cardId);
  const walk = (start: string, step: typeof sourcesOf, by: 1 | -1) => {
    const first = step(board, start);
    const found = new Map(first.map((id) => [id, kindBeside(card.cardKind, by)]));
    // A map is walked through to what is added on the way.
    for (const [id, guess] of found)
      for (const next of step(board, id))
        if (next !== start && !found.has(next))
          found.set(next, kindBeside(board.cards.get(id)?.cardKind ?? guess, by));
    return { direct: first.length, nodes: [...found].map(([id, kind]) => nodeOf(board, id, kind)) };
  };
  const from = walk(cardId, sourcesOf, -1);
  const to = walk(standing, usesOf, 1);
  return {
    card: nodeOf(board, cardId, card.cardKind),
    mergedInto: standing === cardId ? null : nodeOf(board, standing, card.cardKind),
    from: from.nodes,
    to: to.nodes,
    direct: { from: from.direct, to: to.direct },
  };
}

/** A card of a chain; `guess` is its kind where the board does not know it. */
export function nodeOf(board: ChainBoard, id: string, guess: CardKind): ChainNode {
  const alone = (one: string): ChainNode => {
    const card = board.cards.get(one);
    if (!card)
      return {
        id: one,
        kind: guess,
        label: null,
        words: "",
        gone: board.missing,
        fieldId: null,
        bundle: null,
        originals: [],
      };
    return {
      id: one,
      kind: card.cardKind,
      label: shortId(card),
      words: card.title ?? card.text,
      gone: card.gone,
      fieldId: card.fieldId,
      ...(card.writtenFor !== undefined && { writtenFor: card.writtenFor }),
      bundle: board.bundles.get(card.clusterId ?? "") ?? null,
      originals: [],
    };
  };
  return { ...alone(id), originals: originalsOf(board, id).map(alone) };
}

/**
 * The ids of options whose chain does not reach a factor that somebody typed on a phone; none, when nothing was cut.
 * Only while authors are kept: after the retention date nobody has typed anything.
 */
export function optionsWithoutFactor(state: ReadonlyState): string[] {
  const board = chainBoard(state);
  const isTyped = ({ id, kind }: ChainNode) =>
    kind === "factor" && state.tables.card.get(id)?.authorId != null;
  return [...board.cards.values()]
    .filter(
      ({ id, cardKind, gone }) => cardKind === "option" && gone === null && standingIn(board, id) === id,
    )
    .filter(
      ({ id }) => !chainOf(board, id)?.from.some((node) => isTyped(node) || node.originals.some(isTyped)),
    )
    .map(({ id }) => id);
}
