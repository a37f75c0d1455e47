import { type Chain, type ChainBoard, type ChainNode, chainOf } from "#domain/chain.ts";
import type { CardKind } from "#domain/records.ts";
import { noEntry } from "../minutes/words.ts";
import { say } from "./words.ts";

const back: readonly CardKind[] = ["scenario", "assumption", "factor"];

/** The footnote of an option: from it back to the factors, each card with its number and its words. */
export function evidence(chain: ChainBoard, cardId: string): string {
  const found = chainOf(chain, cardId);
  if (!found) return noEntry;
  const parts = back.map((kind) => `${say.kindInChain[kind]} ${nodesOf(found, kind)}`);
  return [`${say.kindInChain.option} ${found.card.label}`, ...parts].join(" ← ");
}

function nodesOf({ from }: Chain, kind: CardKind): string {
  const nodes = from.filter((node) => node.kind === kind).map(named);
  return nodes.length === 0 ? noEntry : nodes.join("; ");
}

function named(node: ChainNode): string {
  const originals = node.originals.map(alone);
  return originals.length === 0 ? alone(node) : `${alone(node)} (${say.with} ${originals.join("; ")})`;
}

const alone = ({ label, words, gone }: ChainNode): string =>
  [label ?? "", gone === null ? oneLine(words) : say.gone[gone]].filter(Boolean).join(" ");

/** A footnote has one line. */
const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ");
