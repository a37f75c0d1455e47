import type { Block } from "#domain/minutes.ts";
import { shortId } from "#domain/records.ts";
import { selectionOf } from "#domain/selection.ts";
import { heading, list, noEntry, paragraph } from "../minutes/words.ts";
import type { PaperSource } from "./source.ts";
import { say } from "./words.ts";

/** What it is, until somebody has edited it. */
export function cover({ workshop, record, day, clock }: PaperSource): Block[] {
  const stamp = `${say.asOf} ${day(record.exportedAt)}, ${clock(record.exportedAt)} ${say.oClock}`;
  return [
    paragraph(`${say.question} ${workshop.question.de || noEntry}`),
    { kind: "paragraph", text: stamp, note: true },
    ...(workshop.rehearsal ? [paragraph(say.rehearsal)] : []),
  ];
}

const mostAtAGlance = 5;

/** 1: the first of the chosen options, as they were typed. */
export function glance({ chosen }: PaperSource): Block[] {
  const items = chosen
    .slice(0, mostAtAGlance)
    .map((card) => ({ label: shortId(card), text: card.title ?? card.text }));
  return [heading(1, say.glance), ...(items.length === 0 ? [] : [paragraph(say.glanceLead)]), list(items)];
}

/** 2: the key factors with the reasons that were given for them. */
export function position({ state }: PaperSource): Block[] {
  const items = selectionOf(state, "factor").flatMap(({ selects, reason }) => {
    const card = state.tables.card.get(selects);
    const bundle = state.tables.cluster.get(selects);
    const under = [{ label: say.reason, text: reason || noEntry }];
    if (card) return [{ label: shortId(card), text: card.title ?? card.text, under }];
    return bundle ? [{ label: say.bundle, text: bundle.title, under }] : [];
  });
  return [
    heading(1, say.position),
    ...(items.length === 0 ? [] : [paragraph(say.positionLead)]),
    list(items),
  ];
}
