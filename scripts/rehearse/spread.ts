import type { Entry } from "./ledger.ts";

/** How long something took, in milliseconds: in the middle, for nearly all, for the slowest. */
export interface Spread {
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** From the sending to the answer. */
export const waited = ({ sentAt, answer }: Entry) => (answer?.at ?? Number.NaN) - sentAt;

/** By what was sent: write, rate, cast, board, step ... */
export function spreadBy(entries: readonly Entry[]): Record<string, Spread> {
  const groups = new Map<string, number[]>();
  for (const entry of entries)
    groups.set(kindOf(entry), [...(groups.get(kindOf(entry)) ?? []), waited(entry)]);
  return Object.fromEntries([...groups].map(([kind, values]) => [kind, spread(values)]));
}

function kindOf({ command }: Entry): string {
  if (command.type !== "activity") return command.type.split(".")[0] ?? "";
  return String((command.command as { do?: unknown } | null)?.do);
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

export const rounded = (value: number) => Math.round(value * 10) / 10;
