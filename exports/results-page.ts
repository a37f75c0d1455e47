import { activityRules } from "#activities/rules.ts";
import { contextOf } from "#domain/activity-rules.ts";
import type { Block } from "#domain/minutes.ts";
import { type ReadonlyState, stepOf, workshopOf } from "#domain/state.ts";
import { openViewer } from "#domain/viewer.ts";
import { fundingNotice } from "./docx/funding-notice.ts";
import type { FinishedRecord } from "./finished-record.ts";
import { attendance } from "./minutes/attendance.ts";
import { agreedSteps } from "./minutes/closing.ts";
import { setAside } from "./minutes/results.ts";
import { minutesSource } from "./minutes/source.ts";
import { tallies } from "./minutes/tallies.ts";
import { judgedSteps } from "./minutes/votes.ts";
import { list, paragraph } from "./minutes/words.ts";
import { boardPages, type PrintedPage } from "./print.ts";
import { publishedState } from "./published-state.ts";

/** What whoever has the link may read: the Export as a page. */
export interface ResultsPage {
  readonly workshopId: string;
  readonly title: string;
  /** "14.03.2026, Bürgerhaus Musterstadt" */
  readonly when: string;
  readonly question: string;
  readonly horizonYear: number;
  readonly asOf: string;
  /** Until then only what the wall has shown is told, and nothing can be downloaded. */
  readonly isOver: boolean;
  readonly sections: readonly PrintedPage[];
  readonly funding: readonly string[];
  readonly logos: readonly { readonly id: string; readonly alt: string }[];
}

/**
 * The day is over when nobody is asked anything any more and nothing is still covered: all steps were led or left out,
 * what was written was shown, what was counted was revealed. Or it is another day.
 */
export function isDayOver(state: ReadonlyState, today: string): boolean {
  const asking = [...state.tables.activity.keys()].flatMap((id) => {
    const found = contextOf(state, activityRules, id);
    return found && found.rules.command !== null ? [{ counts: found.rules.result, step: stepOf(state, id) }] : [];
  });
  if (asking.some(({ step }) => step.status === "open")) return false;
  if (workshopOf(state).date < today) return true;
  const isDone = ({ counts, step }: (typeof asking)[number]) =>
    step.status === "closed" ? step.revealed || !counts : step.minutes === 0;
  return asking.every(isDone) && asShown(state).tables.card.size === publishedState(state).tables.card.size;
}

/** The results as a page: while the day goes on, no more than the wall has shown; afterwards what the Export holds. */
export function resultsPage(record: FinishedRecord, isOver: boolean): ResultsPage {
  const source = minutesSource(isOver ? record : { ...record, state: asShown(record.state) });
  const { workshop, state, day, clock } = source;
  const [year, month, date] = workshop.date.split("-");
  const judged = judgedSteps(source).filter(({ step }) => isOver || step.revealed);
  const aside = setAside(state);
  const agreed = agreedSteps(state);
  // Whoever came is told under a heading of its own.
  const came = attendance(source).slice(1);
  const notes: PrintedPage[] = [
    ...(agreed.length > 0 ? [{ title: "Nächste Schritte", blocks: [stepsTable(agreed)] }] : []),
    ...(aside.length > 0 ? [{ title: "Zur Seite gelegt", blocks: [list(aside)] }] : []),
  ];
  const boards = boardPages(source);
  return {
    workshopId: workshop.id,
    title: workshop.title,
    when: [`${date}.${month}.${year}`, workshop.place].filter(Boolean).join(", "),
    question: workshop.question.de,
    horizonYear: workshop.horizonYear,
    asOf: `Stand ${day(record.exportedAt)}, ${clock(record.exportedAt)} Uhr`,
    isOver,
    sections: [
      ...(boards.length > 0 ? boards : [{ title: "Karten", blocks: [paragraph("Noch keine Karten.")] }]),
      ...judged.map((told) => ({
        title: `Ergebnis: ${told.activity.title.de}`,
        blocks: [...told.blocks, ...tallies(source, told)],
      })),
      ...(isOver ? notes : []),
      { title: "Wer dabei war", blocks: came },
    ],
    funding: fundingNotice(state).lines,
    logos: [...state.tables.logo.values()].sort((a, b) => a.order - b.order).map(({ id, alt }) => ({ id, alt })),
  };
}

const stepsTable = (rows: readonly (readonly string[])[]): Block => ({
  kind: "table",
  caption: "Verabredungen",
  head: ["Was", "Wer", "Bis wann"],
  rows,
});

/** Without the cards that the wall has not shown yet. */
function asShown(state: ReadonlyState): ReadonlyState {
  const viewer = openViewer(state, { role: "wall" }, activityRules);
  const cards = [...state.tables.card].filter(([id]) => viewer.record(`card:${id}`) !== null);
  return { ...state, tables: { ...state.tables, card: new Map(cards) } };
}
