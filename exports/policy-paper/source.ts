import { type ChainBoard, chainBoard } from "#domain/chain.ts";
import type { Card } from "#domain/records.ts";
import { selectionOf } from "#domain/selection.ts";
import type { FinishedRecord } from "../finished-record.ts";
import { type MinutesSource, minutesSource } from "../minutes/source.ts";
import { type CountedRound, classesOf, countedRounds, type OptionClass, votedIn } from "./figures.ts";

/** What the sections of the paper are written from: what may be published, and nothing else. */
export interface PaperSource extends MinutesSource {
  /** Links through everything that ever was; what is gone says nothing in it. */
  readonly chain: ChainBoard;
  readonly rounds: readonly CountedRound[];
  readonly classes: ReadonlyMap<string, OptionClass>;
  /** The options that the room chose, in its order. */
  readonly chosen: readonly Card[];
  /** How they were chosen; null when they were not. */
  readonly chosenBy: "selected" | "voted" | null;
}

export function paperSource(record: FinishedRecord): PaperSource {
  const source = minutesSource(record);
  const rounds = countedRounds(source);
  const selected = cardsOf(
    source,
    selectionOf(source.state, "option").map(({ selects }) => selects),
  );
  const chosen = selected.length > 0 ? selected : cardsOf(source, mostDots(source, rounds));
  return {
    ...source,
    chain: chainBoard(record.state),
    rounds,
    classes: classesOf(rounds),
    chosen,
    chosenBy: chosen.length === 0 ? null : selected.length > 0 ? "selected" : "voted",
  };
}

/** The options that stand for these cards and bundles, each once. */
function cardsOf({ state }: MinutesSource, ids: readonly string[]): Card[] {
  const standing = (card: Card): Card => state.tables.card.get(card.mergedInto ?? "") ?? card;
  const all = [...state.tables.card.values()].sort((a, b) => a.number - b.number);
  const found = ids.flatMap((id) => {
    const card = state.tables.card.get(id);
    return (card ? [card] : all.filter(({ clusterId }) => clusterId === id)).map(standing);
  });
  return [...new Set(found)].filter(({ cardKind }) => cardKind === "option");
}

/** By the last vote on options that is over: as many as it had places for, and who is tied with the last of them. */
function mostDots({ state }: MinutesSource, rounds: readonly CountedRound[]): string[] {
  const isOption = (id: string) =>
    [...state.tables.card.values()].some(
      (card) => (card.id === id || card.clusterId === id) && card.cardKind === "option",
    );
  const votes = rounds.flatMap((round) => {
    const value = votedIn(round);
    return value?.subjects.some(({ subjectId }) => isOption(subjectId))
      ? [{ ...value, activityId: round.told.activity.id }]
      : [];
  });
  const last = votes.at(-1);
  if (!last) return [];
  // A run-off only asks about those that were tied: what the round before it has decided stays before them.
  const ofStep = votes.filter(({ activityId }) => activityId === last.activityId);
  const places = ofStep[0]?.places ?? defaultPlaces;
  const rank = (id: string) =>
    ofStep.map(({ subjects }) => subjects.find(({ subjectId }) => subjectId === id)?.sum ?? 0);
  const ids = [
    ...new Set(
      ofStep.flatMap(({ subjects }) =>
        subjects.filter(({ sum }) => sum > 0).map(({ subjectId }) => subjectId),
      ),
    ),
  ];
  const better = (a: string, b: string) => {
    const [first, second] = [rank(a), rank(b)];
    const at = first.findIndex((sum, index) => sum !== second[index]);
    return at < 0 ? 0 : (second[at] ?? 0) - (first[at] ?? 0);
  };
  const ranked = ids.sort(better);
  const worst = ranked[places - 1];
  return worst === undefined ? ranked : ranked.filter((id) => better(id, worst) <= 0);
}

const defaultPlaces = 10;
