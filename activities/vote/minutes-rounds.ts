import type { ActivityContext } from "#domain/activity-rules.ts";
import { shortId } from "#domain/records.ts";
import { type VotedSubject, type VoteResult, type VoteSettings, vote } from "./activity.ts";
import { type Place as StandingPlace, type Standing, standingOf } from "./standing.ts";

export type Judged = ActivityContext<VoteSettings>;
export type Place = StandingPlace<VotedSubject>;

/** One asking of the room, counted. */
export interface Round {
  readonly number: number;
  readonly runOff: boolean;
  readonly eligible: number;
  readonly ballots: number;
  /** Sheets without a single dot: people who took part and chose nothing. */
  readonly blank: number;
  /** Dots on what has been hidden or merged since; the table alone would not add up. */
  readonly elsewhere: number;
  /** Places that this round decides on; null when a run-off is about something else than the tie before it. */
  readonly places: number | null;
  readonly ranking: readonly Place[];
  /** What nobody wanted does not go on, even where places are left. */
  readonly cut: Standing<VotedSubject>["cut"];
}

/** The rounds from the first one on: a run-off between those tied at the last places decides on what was left of them. */
export const roundsOf = (judged: Judged, count: number): Round[] =>
  Array.from({ length: count }, (_, index) => roundOf(judged, index + 1));

function roundOf(judged: Judged, number: number): Round {
  // The rules forget the type of their result at the registry's edge; here it is known.
  const result = vote.result?.(judged, number) as VoteResult;
  const { ranking, cut } = standingOf(result);
  const sheets = sheetsOf(judged, number).map((dots) => sum(Object.values(dots).map(Math.abs)));
  return {
    number,
    runOff: judged.step.roundSubjects[String(number)] !== undefined,
    eligible: Math.max(result.eligible, result.ballots),
    ballots: result.ballots,
    blank: sheets.filter((dots) => dots === 0).length,
    elsewhere: sum(sheets) - sum(ranking.map(({ plus, minus }) => plus + minus)),
    places: result.places,
    ranking,
    cut,
  };
}

/** The sheets of a round: secret ones have no name, open ones are responses. */
function sheetsOf({ state, activity }: Judged, round: number): Readonly<Record<string, number>>[] {
  const { ballot, response } = state.tables;
  const isHere = (one: { activityId: string; round: number }) =>
    one.activityId === activity.id && one.round === round;
  return activity.settings.secret
    ? [...ballot.values()].filter(isHere).map(({ dots }) => dots)
    : [...response.values()].filter(isHere).map(({ value }) => value as Readonly<Record<string, number>>);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The short id and words of a card, or a bundle's title and its cards' ids. */
export function nameOf(judged: Judged, subject: VotedSubject): string {
  if (subject.number !== null) return `${shortNameOf(judged, subject)} ${subject.text}`;
  const cards = [...judged.state.tables.card.values()]
    .filter((card) => card.clusterId === subject.subjectId && card.status === "visible")
    .sort((a, b) => a.number - b.number);
  return `${shortNameOf(judged, subject)} (${cards.map(shortId).join(", ")})`;
}

export function shortNameOf({ activity }: Judged, { number, text }: VotedSubject): string {
  return number === null ? `Bündel „${text}“` : shortId({ cardKind: activity.settings.cardKind, number });
}
