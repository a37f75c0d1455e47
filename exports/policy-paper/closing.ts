import type { Block, ListItem } from "#domain/minutes.ts";
import { shortId } from "#domain/records.ts";
import { attendanceLines } from "../minutes/attendance.ts";
import { agreedSteps } from "../minutes/closing.ts";
import { heading, list, paragraph, table } from "../minutes/words.ts";
import { reviewedIn } from "./figures.ts";
import type { PaperSource } from "./source.ts";
import { say } from "./words.ts";

/** 6: what was objected to, and what is a bet on one future. */
export function conditions({ state, rounds, classes }: PaperSource): Block[] {
  const named = (id: string, under: readonly ListItem[]): ListItem[] => {
    const card = state.tables.card.get(id);
    const bundle = state.tables.cluster.get(id);
    if (!card && !bundle) return [];
    const words = card
      ? { label: shortId(card), text: card.title ?? card.text }
      : { label: say.bundle, text: bundle?.title ?? "" };
    return [under.length === 0 ? words : { ...words, under }];
  };
  const objections = rounds
    .flatMap(reviewedIn)
    .filter(({ objectionTexts }) => objectionTexts.length > 0)
    .flatMap(({ subjectId, objectionTexts }) =>
      named(
        subjectId,
        objectionTexts.map((text) => ({ text })),
      ),
    );
  const bets = [...classes]
    .filter(([, optionClass]) => optionClass === "bet")
    .flatMap(([id]) => named(id, []));
  return [
    heading(1, say.conditions),
    heading(2, say.objections),
    list(objections),
    heading(2, say.bets),
    list(bets),
  ];
}

/** 7: who does what until when. */
export function nextSteps({ state }: PaperSource): Block[] {
  return [heading(1, say.nextSteps), table(say.agreed, [say.task, say.who, say.until], agreedSteps(state))];
}

/** 8: where the words are, who came (numbers only), who answers for it and who paid for it. */
export function sources({ workshop, state }: PaperSource): Block[] {
  const came = attendanceLines(state).lines.map(({ name, count }) => [name, String(count)]);
  return [
    heading(1, say.sources),
    heading(2, say.origin),
    paragraph(say.originLead),
    heading(2, say.involved),
    table(say.involved, [say.sector, say.count], came),
    heading(2, say.imprint),
    paragraph(workshop.client),
    heading(2, say.funding),
    paragraph(workshop.funding),
  ];
}
