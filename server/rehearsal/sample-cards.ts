import { readFileSync } from "node:fs";
import type { CardKind } from "#domain/records.ts";

/** A sentence that somebody might type; from the sample cards written for this project. */
export interface SampleCard {
  readonly text: string;
  readonly kind: CardKind;
  /** The field's roman numeral. */
  readonly field: string;
}

let read: readonly SampleCard[] | null = null;

/** All sample cards, read when they are first asked for. */
export function sampleCards(): readonly SampleCard[] {
  read ??= readFileSync(place(), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as SampleCard);
  return read;
}

/** In the bundle this file lies in dist/, in development two folders below the root; the cards stay where they are. */
function place(): URL {
  const here = new URL(".", import.meta.url);
  return new URL(`${here.pathname.endsWith("/dist/") ? ".." : "../.."}/templates/sample/cards.jsonl`, here);
}
