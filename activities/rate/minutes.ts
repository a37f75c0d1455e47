import type { ActivityContext } from "#domain/activity-rules.ts";
import { attendees } from "#domain/circles.ts";
import type { ActivityMinutes, Block, MinutesContext } from "#domain/minutes.ts";
import { shortId } from "#domain/records.ts";
import { type Answers, type Summary, summarise } from "#methods/statistics.ts";
import { type RatedSubject, type RateResult, rate } from "./activity.ts";
import { quadrantBlocks } from "./minutes-quadrants.ts";
import type { RateSettings } from "./schemas.ts";

type Context = MinutesContext<RateSettings>;

/** What the room thinks of one subject on one scale; `summary` is null when nobody gave a mark. */
export interface Rating {
  readonly subjectId: string;
  /** How the subject is called: the short id and words of a card, or a bundle's title and its cards' ids. */
  readonly name: string;
  /** The short id alone, or the bundle's title. */
  readonly shortName: string;
  /** Index of the scale in the settings. */
  readonly scale: number;
  readonly answers: Answers;
  readonly summary: Summary | null;
}

/**
 * All numbers of all closed rounds: the whole distribution beside the quartiles, because those hide two camps.
 * German only: the minutes are for German administrations.
 */
export const minutes: ActivityMinutes<RateSettings> = (context) => {
  const { title, prompt, settings } = context.context.activity;
  const scales = settings.scales.map(({ name, question, low, high }) => ({
    label: name.de,
    text: `${question.de} (1 = ${low.de}, ${settings.steps} = ${high.de})`,
  }));
  const rounds = closedRounds(context);
  return [
    { kind: "paragraph", text: `Frage: ${prompt.de || title.de}` },
    { kind: "list", items: scales },
    ...(rounds.length === 0 ? [stillOpen] : rounds.flatMap((round) => roundBlocks(context, round))),
  ];
};

const stillOpen: Block = {
  kind: "paragraph",
  text: "Die Bewertung war noch nicht beendet, als dieses Dokument erzeugt wurde: kein Zwischenstand.",
};

/** Rounds whose result may be told; the one that still runs is not among them. */
export function closedRounds({ step }: Context): number[] {
  const last = { planned: 0, open: step.round - 1, closed: step.round }[step.status];
  return Array.from({ length: last }, (_, index) => index + 1);
}

/** The ratings of a round by subject and scale, as the board stood at the end of the step. */
export function ratingsOf({ context, board }: Context, round: number): Rating[] {
  const judged: ActivityContext<RateSettings> = { ...context, state: board };
  return resultOf(judged, round).subjects.flatMap((subject) =>
    subject.scales.map((counted, scale): Rating => {
      const answers = answersOf(counted);
      const summary = summarise(answers, context.activity.settings.steps);
      return { subjectId: subject.subjectId, ...namesOf(judged, subject), scale, answers, summary };
    }),
  );
}

// The rules forget the type of their result at the registry's edge; here it is known.
const resultOf = (judged: ActivityContext<RateSettings>, round: number) =>
  rate.result?.(judged, round) as RateResult;

function answersOf({ counts, unsure }: RatedSubject["scales"][number]): Answers {
  const given = counts.flatMap((count, index) => Array.from({ length: count }, () => index + 1));
  return [...given, ...Array.from({ length: unsure }, () => null)];
}

function namesOf(
  { state, activity }: ActivityContext<RateSettings>,
  { subjectId, number, text }: RatedSubject,
): Pick<Rating, "name" | "shortName"> {
  if (number !== null) {
    const shortName = shortId({ cardKind: activity.settings.cardKind, number });
    return { name: `${shortName} ${text}`, shortName };
  }
  const shortName = `Bündel „${text}“`;
  const cards = [...state.tables.card.values()]
    .filter((card) => card.clusterId === subjectId && card.status === "visible")
    .sort((a, b) => a.number - b.number);
  return { name: `${shortName} (${cards.map(shortId).join(", ")})`, shortName };
}

function roundBlocks(context: Context, round: number): Block[] {
  const ratings = ratingsOf(context, round);
  const { raters } = resultOf({ ...context.context, state: context.board }, round);
  const { title, settings } = context.context.activity;
  const eligible = Math.max(attendees(context.board).length, raters);
  const named = context.step.round > 1 ? `Runde ${round}: ` : "";
  return [
    {
      kind: "paragraph",
      text: `${named}n = ${raters} abgegebene Stimmen von ${eligible} Stimmberechtigten.`,
    },
    ...settings.scales.map((scale, index) =>
      scaleTable(ratings, index, `${named}${title.de}, ${scale.name.de}`),
    ),
    ...unrated(ratings, named),
    ...quadrantBlocks(settings, ratings, named),
    ...reasonBlocks(context, round, named),
  ];
}

/** Why some answered otherwise than most: in their words, without anything that says whose they are. */
function reasonBlocks(context: Context, round: number, named: string): Block[] {
  const judged: ActivityContext<RateSettings> = { ...context.context, state: context.board };
  const items = resultOf(judged, round).subjects.flatMap((subject) =>
    (subject.reasons ?? []).map((text) => ({ label: namesOf(judged, subject).shortName, text })),
  );
  if (items.length === 0) return [];
  return [
    { kind: "paragraph", text: `${named}Begründungen für Antworten außerhalb der mittleren Hälfte:` },
    { kind: "list", items },
  ];
}

function scaleTable(ratings: readonly Rating[], scale: number, caption: string): Block {
  const rows = byHeight(ratings.filter((one) => one.scale === scale && one.answers.length > 0)).map(
    ratingRow,
  );
  if (rows.length === 0) return { kind: "paragraph", text: `${caption}: keine Angaben` };
  const head = [
    "Karte oder Bündel",
    "n",
    "Median",
    "Mittelwert",
    "Quartile (Abstand)",
    "Verteilung",
    "weiß nicht",
  ];
  return { kind: "table", caption, head, rows };
}

/** Named, so that nobody looks for them in vain; a line each would bury those that were rated. */
function unrated(ratings: readonly Rating[], named: string): Block[] {
  const rated = new Set(
    ratings.filter(({ answers }) => answers.length > 0).map(({ subjectId }) => subjectId),
  );
  const names = ratings
    .filter((one) => one.scale === 0 && !rated.has(one.subjectId))
    .map((one) => one.shortName);
  return names.length === 0
    ? []
    : [{ kind: "paragraph", text: `${named}Ohne Bewertung: ${names.join(", ")}.` }];
}

function byHeight(ratings: readonly Rating[]): Rating[] {
  const height = ({ summary }: Rating) => (summary ? summary.median * 100 + summary.mean : -1);
  return [...ratings].sort((a, b) => height(b) - height(a) || a.name.localeCompare(b.name, "de"));
}

/** One line of numbers; a subject without marks says so and does not vanish. */
export function ratingRow({ name, answers, summary }: Rating): string[] {
  const unsure = answers.filter((answer) => answer === null).length;
  const share = answers.length === 0 ? "0 %" : `${Math.round((unsure / answers.length) * 100)} %`;
  if (!summary) return [name, "0", ...Array.from({ length: 4 }, () => "keine Angaben"), share];
  const { n, median, mean, q1, q3, iqr, distribution } = summary;
  const quarters = `${german(q1)} bis ${german(q3)} (${german(iqr)})`;
  const spread = distribution.map(({ count }) => count).join(" / ");
  return [name, String(n), german(median), german(mean), quarters, spread, share];
}

/** A number with a decimal comma. */
export const german = (value: number) => value.toLocaleString("de-DE", { maximumFractionDigits: 2 });
