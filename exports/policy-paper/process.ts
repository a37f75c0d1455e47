import type { Block } from "#domain/minutes.ts";
import type { CardKind } from "#domain/records.ts";
import { heading, kindTitles, noEntry, paragraph, table } from "../minutes/words.ts";
import { peopleIn, turnoutOf } from "./figures.ts";
import type { PaperSource } from "./source.ts";
import { say } from "./words.ts";

/** 3: how the paper came about, in numbers that the journal has kept. */
export function process(source: PaperSource): Block[] {
  return [
    heading(1, say.process),
    paragraph(say.processLead),
    table(say.facts, [say.fact, say.content], facts(source)),
    table(say.steps, [say.step, say.begin, say.end], steps(source)),
    table(say.rounds, [say.step, say.round, say.given, say.entitled], rounds(source)),
  ];
}

function facts(source: PaperSource): string[][] {
  const { workshop, state, record } = source;
  const cards = [...state.tables.card.values()];
  const [year, month, day] = workshop.date.split("-");
  const typed = record.journal.filter(
    ({ actorRole, commandType }) => actorRole === "participant" && commandType === "activity",
  );
  const kinds = (Object.keys(kindTitles) as CardKind[]).map((kind) => [
    kindTitles[kind],
    String(cards.filter(({ cardKind }) => cardKind === kind).length),
  ]);
  return [
    [say.date, `${day}.${month}.${year}`],
    [say.place, workshop.place || noEntry],
    [say.people, String(peopleIn(source))],
    [say.entries, String(typed.length)],
    ...kinds,
    [say.merged, String(cards.filter(({ mergedInto }) => mergedInto !== null).length)],
    [say.bundles, String(state.tables.cluster.size)],
  ];
}

const steps = ({ steps: all, clock }: PaperSource): string[][] =>
  all.flatMap(({ activity, step }) =>
    step.openedAt === null
      ? []
      : [[activity.title.de, clock(step.openedAt), step.closedAt === null ? say.open : clock(step.closedAt)]],
  );

const rounds = (source: PaperSource): string[][] =>
  source.rounds.flatMap((counted) => {
    const turnout = turnoutOf(counted, peopleIn(source));
    const { told, round } = counted;
    if (!turnout) return [];
    const name = [told.activity.title.de, turnout.circle ?? ""].filter(Boolean).join(", ");
    return [[name, String(round), String(turnout.n), turnout.m === null ? noEntry : String(turnout.m)]];
  });
