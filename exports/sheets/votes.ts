import type { Block } from "#domain/minutes.ts";
import type { MinutesSource, ToldStep } from "../minutes/source.ts";
import { onPaper, paperDots } from "../minutes/tallies.ts";
import { judgedSteps } from "../minutes/votes.ts";
import type { Sheet, SheetCell } from "./sheet.ts";

type Table = Extract<Block, { kind: "table" }>;

/** The results of every judging step, one number a line, as its minutes tell them; paper dots stand apart. */
export function votesSheet(source: MinutesSource): Sheet {
  return {
    name: "Stimmen (aggregiert)",
    file: "stimmen",
    head: ["Schritt", "Tabelle", "Karte oder Bündel", "Merkmal", "Wert"],
    rows: judgedSteps(source).flatMap((told) => [
      ...told.blocks.filter((block) => block.kind === "table").flatMap((table) => lines(told, table)),
      ...paperDots(source, told).map(({ name, round, dots }) => [
        told.activity.title.de,
        onPaper,
        name,
        `Punkte auf Papier (Runde ${round})`,
        dots,
      ]),
    ]),
  };
}

function lines({ activity }: ToldStep, { caption, head, rows }: Table): SheetCell[][] {
  return rows.flatMap(([subject = "", ...values]) =>
    values.map((value, index) => [activity.title.de, caption, subject, head[index + 1] ?? "", numberOr(value)]),
  );
}

/** A German number becomes one that can be calculated with; "2 (1 Person)" stays words. */
const numberOr = (value: string): SheetCell =>
  /^-?\d{1,9}(,\d{1,6})?$/.test(value) ? Number(value.replace(",", ".")) : value;
