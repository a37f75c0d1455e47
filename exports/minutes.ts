import type { Block } from "#domain/minutes.ts";
import type { FinishedRecord } from "./finished-record.ts";
import { cardsAnnex, stepsAnnex } from "./minutes/annex.ts";
import { attendance } from "./minutes/attendance.ts";
import { imprint, nextSteps } from "./minutes/closing.ts";
import { method } from "./minutes/method.ts";
import { course, cover, occasion } from "./minutes/opening.ts";
import { parking, results } from "./minutes/results.ts";
import { minutesSource } from "./minutes/source.ts";
import { dissent, votes } from "./minutes/votes.ts";

/** A document that every format can write. */
export interface ExportDocument {
  readonly title: string;
  /** Stands on every page, e.g. that it is a draft. */
  readonly mark?: string;
  readonly blocks: readonly Block[];
}

/** The Ergebnisprotokoll: what may be published of a workshop, ready when the last step is closed. */
export function minutesDocument(record: FinishedRecord): ExportDocument {
  const source = minutesSource(record);
  return {
    title: `Ergebnisprotokoll: ${source.workshop.title}`,
    blocks: [
      ...cover(source),
      ...attendance(source),
      ...occasion(source),
      ...course(source),
      ...method(source),
      ...results(source),
      ...votes(source),
      ...dissent(source),
      ...parking(source),
      ...nextSteps(source),
      ...imprint(source),
      ...stepsAnnex(source),
      ...cardsAnnex(source),
    ],
  };
}
