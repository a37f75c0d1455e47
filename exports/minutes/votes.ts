import { objectionRows } from "#activities/review/minutes.ts";
import { closedRounds, ratingRow, ratingsOf } from "#activities/rate/minutes.ts";
import type { Block } from "#domain/minutes.ts";
import { ratingSteps } from "./assumptions.ts";
import type { MinutesSource, ToldStep } from "./source.ts";
import { tallies } from "./tallies.ts";
import { heading, note, paragraph, table } from "./words.ts";

/** The steps in which the room judged something, in the order of section 7. */
export const judgedSteps = (source: MinutesSource): ToldStep[] =>
  source.steps.filter(({ judges, context }) => judges && context !== null);

/** 7: what each judging step says about itself. */
export function votes(source: MinutesSource): Block[] {
  const judged = judgedSteps(source);
  return [
    heading(1, "7 Abstimmungsergebnisse"),
    ...(judged.length === 0
      ? [paragraph("")]
      : judged.flatMap((told, index) => [
          heading(2, `7.${index + 1} ${told.activity.title.de}`),
          ...told.blocks,
          ...tallies(source, told),
        ])),
  ];
}

/** Fewer answers than this say nothing about agreement. */
const fewestAnswers = 3;

/** 8: where the room did not agree, as the numbers tell it; positions given for the record are written in by hand. */
export function dissent({ steps }: MinutesSource): Block[] {
  const head = ["Karte oder Bündel", "Skala", "n", "Median", "Quartile (Abstand)", "Verteilung"];
  const rows = ratingSteps(steps).flatMap((context) => {
    const { scales } = context.context.activity.settings;
    const round = closedRounds(context).at(-1);
    return (round === undefined ? [] : ratingsOf(context, round))
      .filter(({ summary }) => summary && summary.n >= fewestAnswers && !summary.consensus.reached)
      .map((rating) => {
        const [name = "", n = "", median = "", , quartiles = "", spread = ""] = ratingRow(rating);
        return [name, scales[rating.scale]?.name.de ?? "", n, median, quartiles, spread];
      });
  });
  return [
    heading(1, "8 Abweichende Voten und Minderheitspositionen"),
    heading(2, "Zu Protokoll gegeben"),
    paragraph(""),
    ...objections(steps),
    heading(2, "Bewertungen ohne Einigkeit"),
    table("Bewertungen ohne Einigkeit, jeweils letzte Runde", head, rows),
    ...(rows.length === 0 ? [] : [note(consensusRule)]),
  ];
}

/** What somebody has objected to in a review, in their words. */
function objections(steps: readonly ToldStep[]): Block[] {
  const rows = steps.flatMap(({ activity, context }) =>
    context && activity.type === "review" ? objectionRows(context as Parameters<typeof objectionRows>[0]) : [],
  );
  if (rows.length === 0) return [];
  return [
    heading(2, "Schwerwiegende Einwände der Validierung"),
    table("Einwände je Runde", ["Runde", "Karte oder Bündel", "Einwand"], rows),
  ];
}

const consensusRule =
  "Einigkeit bei fünf Stufen: Quartilsabstand höchstens 1. Bei neun Stufen: mindestens 70 % in den oberen drei und " +
  "weniger als 15 % in den unteren drei Stufen, oder umgekehrt.";
