/** The 230 typed cards of the sample workshop and the near-duplicates that people found among them. */
import { readFileSync } from "node:fs";
import type { ComparedCard } from "../wordings.ts";

const sample = new URL("../../../templates/sample/", import.meta.url);

/** Ids are zero-based line numbers with three digits. */
export const sampleCards: readonly ComparedCard[] = readFileSync(new URL("cards.jsonl", sample), "utf8")
  .trim()
  .split("\n")
  .map((line, number) => ({ id: idOf(number), text: (JSON.parse(line) as { text: string }).text }));

/** Fifteen groups of card ids by name. */
export const knownGroups: ReadonlyMap<string, readonly string[]> = readKnownGroups();

/** Names of the known groups of which two members stand together in one of the suggestions. */
export function groupsFound(suggestions: readonly (readonly string[])[]): string[] {
  return [...knownGroups]
    .filter(([, members]) => suggestions.some((ids) => ids.filter((id) => members.includes(id)).length >= 2))
    .map(([name]) => name);
}

function readKnownGroups(): Map<string, string[]> {
  const file = JSON.parse(readFileSync(new URL("card-clusters.json", sample), "utf8")) as {
    clusters: Record<string, number[]>;
  };
  return new Map(Object.entries(file.clusters).map(([name, numbers]) => [name, numbers.map(idOf)]));
}

function idOf(number: number): string {
  return String(number).padStart(3, "0");
}
