import type { Block, ListItem } from "#domain/minutes.ts";
import { type Card, shortId } from "#domain/records.ts";
import { mergedByParent } from "../minutes/card-lists.ts";
import { fieldTitle, heading, list, noEntry, paragraph } from "../minutes/words.ts";
import { evidence } from "./evidence.ts";
import { peopleIn, type Reviewed, reviewedIn, turnoutOf, votedIn } from "./figures.ts";
import type { PaperSource } from "./source.ts";
import { say } from "./words.ts";

/** 5: what the room recommends, field by field, each option with its chain as a footnote and its figures. */
export function recommendations(source: PaperSource): Block[] {
  const { fields, chosen, chosenBy } = source;
  const known = new Set(fields.map(({ id }) => id));
  const parts = [
    ...fields.map((field) => ({
      title: fieldTitle(field),
      cards: chosen.filter(({ fieldId }) => fieldId === field.id),
    })),
    { title: say.withoutField, cards: chosen.filter(({ fieldId }) => !known.has(fieldId ?? "")) },
  ];
  const shown = parts.filter(({ title, cards }) => cards.length > 0 || title !== say.withoutField);
  return [
    heading(1, say.recommendations),
    ...(chosenBy === null
      ? []
      : [paragraph(chosenBy === "selected" ? say.selectedLead : say.votedLead), paragraph(say.chainLead)]),
    ...shown.flatMap(({ title, cards }) => [
      heading(2, title),
      ...(cards.length === 0 ? [paragraph("")] : cards.flatMap((card) => recommendation(source, card))),
    ]),
  ];
}

function recommendation(source: PaperSource, card: Card): Block[] {
  const details = card.details?.of === "option" ? card.details : null;
  const term = details?.term ? say.terms[details.term] : "";
  const bodies = (details?.bodies ?? []).map((body, index) => (index === 0 ? `${body} ${say.leads}` : body));
  const originals = mergedByParent(source.state)(card).map((one) => ({
    label: shortId(one),
    text: one.text,
  }));
  const optionClass = source.classes.get(card.id) ?? source.classes.get(card.clusterId ?? "");
  const items: ListItem[] = [
    { label: say.what, text: card.text, notes: [evidence(source.chain, card.id)] },
    ...(originals.length === 0 ? [] : [{ label: say.originals, text: "", under: originals }]),
    item(say.where, details?.where),
    item(say.how, details?.how),
    item(say.when, [details?.when ?? "", term].filter(Boolean).join(", ")),
    item(say.by, bodies.join(", ")),
    item(say.targetGroup, details?.targetGroup),
    item(say.existence, details?.existence ? say.existences[details.existence] : ""),
    ...figures(source, card),
    item(say.windTunnel, optionClass && say.classes[optionClass]),
  ];
  return [heading(3, `${shortId(card)} ${card.title ?? card.text}`), list(items)];
}

const item = (label: string, text: string | undefined): ListItem => ({ label, text: text || noEntry });

/** What each round of each vote and review said about it, side by side, never added up. */
function figures(source: PaperSource, card: Card): ListItem[] {
  const people = peopleIn(source);
  const isIt = ({ subjectId }: { subjectId: string }) =>
    subjectId === card.id || subjectId === card.clusterId;
  const lines = source.rounds.flatMap((counted) => {
    const dots = votedIn(counted)?.subjects.find(isIt);
    const review = reviewedIn(counted).find(isIt);
    const turnout = turnoutOf(counted, people);
    if (!turnout || !(dots || review)) return [];
    const said = dots ? dotsWords(dots) : review ? reviewWords(review) : "";
    const { activity, step } = counted.told;
    const round = step.round > 1 ? [`${say.round} ${counted.round}`] : [];
    const name = [activity.title.de, ...round, turnout.circle ?? ""].filter(Boolean).join(", ");
    const of = turnout.m === null ? "" : ` ${say.from} ${turnout.m}`;
    return [{ text: `${name}: ${said} (n = ${turnout.n}${of})` }];
  });
  return [lines.length === 0 ? item(say.figures, "") : { label: say.figures, text: "", under: lines }];
}

const dotsWords = ({ sum, voters }: { sum: number; voters: number }) =>
  `${sum} ${say.dots} ${say.from} ${voters} ${voters === 1 ? say.person : say.persons}`;

const reviewWords = ({ counts, objections }: Reviewed) =>
  `${say.agreement} ${counts.join(" / ")}; ${say.objectionCount} ${objections}`;
