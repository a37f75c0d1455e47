import type { JournalEntry } from "#domain/minutes.ts";
import { shortId, type Step } from "#domain/records.ts";
import type { Change } from "#domain/state.ts";
import type { MinutesSource } from "../minutes/source.ts";
import type { Sheet, SheetCell } from "./sheet.ts";

const boardWords: Readonly<Record<string, string>> = {
  "board.move": "verschoben",
  "board.reassign": "neu zugeordnet",
  "board.merge": "zusammengelegt",
  "board.split": "getrennt",
  "board.cluster": "gebündelt",
  "board.dissolve": "Bündel aufgelöst",
  "card.reword": "umformuliert",
  undo: "zurückgenommen",
};

/** What was led and ordered, so that a disputed result can be followed: never who did it, who wrote or who voted. */
export function eventsSheet(source: MinutesSource): Sheet {
  const rows = [...source.record.journal]
    .sort((a, b) => a.seq - b.seq)
    .flatMap((entry) => [...stepRows(source, entry), ...boardRows(source, entry)]);
  return {
    name: "Protokollereignisse",
    file: "protokollereignisse",
    head: ["Datum", "Uhrzeit", "Ereignis", "Schritt", "Karten"],
    rows,
  };
}

function stepRows({ state, day, clock }: MinutesSource, { at, changes }: JournalEntry): SheetCell[][] {
  return changes.flatMap((change) => {
    const title = state.tables.activity.get(change.id)?.title.de;
    const words = change.after?.kind === "step" && title !== undefined ? stepWords(change) : null;
    return words === null || title === undefined ? [] : [[day(at), clock(at), words, title, null]];
  });
}

function stepWords({ before, after }: Change): string | null {
  const [then, now] = [before as Step | null, after as Step];
  const status = then?.status ?? "planned";
  if (now.round > (then?.round ?? 1)) return `Runde ${now.round} geöffnet`;
  if (now.status !== status) return { planned: null, open: "geöffnet", closed: "geschlossen" }[now.status];
  if (now.revealed && !then?.revealed) return "aufgedeckt";
  return null;
}

/** Only what was done to cards that are published: the number of a hidden one is not told here either. */
function boardRows({ state, day, clock }: MinutesSource, entry: JournalEntry): SheetCell[][] {
  const words = Object.hasOwn(boardWords, entry.commandType) ? boardWords[entry.commandType] : undefined;
  if (words === undefined) return [];
  const cards = entry.changes
    .filter(({ kind }) => kind === "card")
    .flatMap(({ id }) => state.tables.card.get(id) ?? [])
    .map(shortId);
  return cards.length === 0
    ? []
    : [[day(entry.at), clock(entry.at), words, null, cards.sort().join(", ")]];
}
