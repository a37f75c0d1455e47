/** Pairs to look at one after the other: best first, and nothing that follows from pairs already shown. */
import { compareText, type Wordings } from "./wordings.ts";

/** Two cards that may say the same. */
export type DuplicatePair = {
  /** The ids; `a` sorts before `b`. */
  readonly a: string;
  readonly b: string;
  /** Likeness 0..1; 1 is the same word for word. */
  readonly score: number;
  /** Words of both cards that match, as typed, for underlining. */
  readonly shared: readonly string[];
};

/** A card that resembles everything would fill the list; more of its neighbours come with the groups. */
const PAIRS_PER_CARD = 2;

/** At most `limit` pairs of cards, best first, ties by ids. */
export function bestPairs(wordings: Wordings, limit: number): DuplicatePair[] {
  const same = wordings.cards.flatMap((copies, at) =>
    copies.slice(1).map((copy) => ({
      a: copies[0]!.id,
      b: copy.id,
      score: 1,
      shared: wordings.sharedWords(at, at),
    })),
  );
  const alike = withoutFollowing(wordings).map(({ a, b, score }) => ({
    a: wordings.cards[a]![0]!.id,
    b: wordings.cards[b]![0]!.id,
    score,
    shared: wordings.sharedWords(a, b),
  }));
  return [...same, ...alike]
    .sort((x, y) => y.score - x.score || compareText(x.a, y.a) || compareText(x.b, y.b))
    .slice(0, limit);
}

/** If A-B and B-C are shown, A-C follows: whoever merges two of them sees the third. */
function withoutFollowing(wordings: Wordings): Wordings["pairs"] {
  const shownWith = wordings.cards.map(() => new Set<number>());
  return wordings.pairs.filter(({ a, b }) => {
    const ofA = shownWith[a]!;
    const ofB = shownWith[b]!;
    if (ofA.size >= PAIRS_PER_CARD || ofB.size >= PAIRS_PER_CARD) return false;
    if ([...ofA].some((other) => ofB.has(other))) return false;
    ofA.add(b);
    ofB.add(a);
    return true;
  });
}
