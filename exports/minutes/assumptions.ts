import { closedRounds, german, type Rating, ratingsOf } from "#activities/rate/minutes.ts";
import type { Block } from "#domain/minutes.ts";
import { type ActionField, type Card, shortId } from "#domain/records.ts";
import { cardsInField, mergedByParent } from "./card-lists.ts";
import { directionWords } from "./detail-words.ts";
import type { MinutesSource, ToldStep } from "./source.ts";
import { noEntry, table } from "./words.ts";

type RateContext = Parameters<typeof ratingsOf>[0];

/** The rating steps that ran; only they know the settings of ratings. */
export function ratingSteps(steps: readonly ToldStep[]): RateContext[] {
  return steps.flatMap(({ activity, context }) =>
    activity.type === "rate" && context ? [context as RateContext] : [],
  );
}

/** 6.x.2: each assumption with what the room thinks of it, from the last closed round that asked. */
export function assumptionTable({ state, steps }: MinutesSource, field: ActionField): Block[] {
  const plausible = lastRatings(steps, /plausib/i);
  const desirable = lastRatings(steps, /wünsch/i);
  const under = mergedByParent(state);
  const rows = cardsInField(state, "assumption", field.id).map((card) => {
    const cluster = state.tables.cluster.get(card.clusterId ?? "");
    const rating = (of: ReadonlyMap<string, Rating>) => of.get(card.id) ?? of.get(cluster?.id ?? "");
    return [
      statement(card, under(card), cluster?.title),
      directionOf(card),
      median(rating(plausible)),
      median(rating(desirable)),
      spread(rating(plausible), rating(desirable)),
    ];
  });
  const head = ["Aussage", "Richtung", "Plausibilität", "Wünschbarkeit", "Streuung"];
  return [table(`Trendannahmen, ${field.title} (Median; Streuung = Quartilsabstand)`, head, rows)];
}

const directionOf = ({ details }: Card): string =>
  details?.of === "assumption" && details.direction !== null ? directionWords[details.direction] : noEntry;

function lastRatings(steps: readonly ToldStep[], scaleName: RegExp): Map<string, Rating> {
  const found = new Map<string, Rating>();
  for (const context of ratingSteps(steps)) {
    const { cardKind, scales } = context.context.activity.settings;
    const scale = scales.findIndex(({ name }) => scaleName.test(name.de));
    if (cardKind !== "assumption" || scale < 0) continue;
    for (const round of closedRounds(context))
      for (const rating of ratingsOf(context, round))
        if (rating.scale === scale && rating.summary) found.set(rating.subjectId, rating);
  }
  return found;
}

function statement(card: Card, merged: readonly Card[], cluster: string | undefined): string {
  const remarks = [
    ...(card.title === null ? [] : [`gemeinsamer Titel: ${card.title}`]),
    ...(merged.length === 0 ? [] : [`zusammengelegt mit ${merged.map(shortId).join(", ")}`]),
    ...(cluster === undefined ? [] : [`Bündel „${cluster}“`]),
  ];
  return `${shortId(card)} ${card.text}${remarks.length === 0 ? "" : ` [${remarks.join("; ")}]`}`;
}

const median = (rating: Rating | undefined) =>
  rating?.summary ? `${german(rating.summary.median)} (n = ${rating.summary.n})` : noEntry;

function spread(plausible: Rating | undefined, desirable: Rating | undefined): string {
  const both = [plausible, desirable].flatMap((rating) =>
    rating?.summary ? [german(rating.summary.iqr)] : [],
  );
  return both.join(" / ") || noEntry;
}
