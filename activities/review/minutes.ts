import type { ActivityMinutes, Block, MinutesContext } from "#domain/minutes.ts";
import { shortId } from "#domain/records.ts";
import { type ReviewedSubject, type ReviewResult, review } from "./activity.ts";
import type { ReviewSettings } from "./schemas.ts";

type Context = MinutesContext<ReviewSettings>;

/** A round that somebody has answered in, with who they were. */
export interface ToldRound {
  readonly round: number;
  readonly name: string;
  readonly result: ReviewResult;
}

/**
 * The rounds in which somebody has answered, side by side and never added up. Told of the records as they are now:
 * circles go on after the step was closed.
 */
export function toldRounds({ context, step }: Context): ToldRound[] {
  if (step.status !== "closed") return [];
  return Array.from({ length: step.round }, (_, index) => index + 1).flatMap((round) => {
    // The rules forget the type of their result at the registry's edge; here it is known.
    const result = review.result?.(context, round) as ReviewResult;
    return result.reviewers === 0 ? [] : [{ round, name: roundName(round, result.circle), result }];
  });
}

const roundName = (round: number, circle: string | null) =>
  circle === null ? `Runde ${round} (im Saal)` : `Runde ${round} (${circle || "über den Link"})`;

/** How a subject is called in the minutes: the short id and words of a card, or a bundle's title. */
export const subjectName = ({ context }: Context, { number, text }: ReviewedSubject): string =>
  number === null
    ? `Bündel „${text}“`
    : `${shortId({ cardKind: context.activity.settings.cardKind, number })} ${text}`;

/** Agreement as counts of five steps, objections and comments in words. German only, for German administrations. */
export const minutes: ActivityMinutes<ReviewSettings> = (told) => {
  const { title, prompt } = told.context.activity;
  const rounds = toldRounds(told);
  return [
    { kind: "paragraph", text: `Frage: ${prompt.de || title.de}` },
    {
      kind: "paragraph",
      text: "Verfahren: Zustimmung in fünf Stufen (1 = gar nicht, 5 = voll und ganz), schwerwiegende Einwände und Anmerkungen mit eigenen Worten. Runden verschiedener Personen stehen nebeneinander und werden nicht zusammengezählt.",
    },
    ...(rounds.length === 0 ? [nothing] : rounds.flatMap((round) => roundBlocks(told, round))),
  ];
};

const nothing: Block = {
  kind: "paragraph",
  text: "Keine beendete Runde mit Antworten, als dieses Dokument erzeugt wurde.",
};

function roundBlocks(told: Context, { name, result }: ToldRound): Block[] {
  const caption = `${told.context.activity.title.de}, ${name}, n = ${result.reviewers}`;
  const words = (pick: (subject: ReviewedSubject) => readonly string[], title: string): Block[] => {
    const items = result.subjects.flatMap((subject) =>
      pick(subject).map((text) => ({ text: `${subjectName(told, subject)}: ${text}` })),
    );
    return items.length === 0
      ? []
      : [
          { kind: "paragraph", text: `${name}: ${title}` },
          { kind: "list", items },
        ];
  };
  return [
    {
      kind: "table",
      caption,
      head: ["Karte oder Bündel", "1", "2", "3", "4", "5", "weiß nicht", "Einwände"],
      rows: result.subjects.map((subject) => [
        subjectName(told, subject),
        ...subject.counts.map(String),
        String(subject.unsure),
        String(subject.objections),
      ]),
    },
    ...words(({ objectionTexts }) => objectionTexts, "Schwerwiegende Einwände"),
    ...words(({ comments }) => comments, "Anmerkungen"),
  ];
}

/** The objections of all rounds, for the section on dissenting votes: round, subject, words. */
export const objectionRows = (told: Context): string[][] =>
  toldRounds(told).flatMap(({ name, result }) =>
    result.subjects.flatMap((subject) =>
      subject.objectionTexts.map((text) => [name, subjectName(told, subject), text]),
    ),
  );
