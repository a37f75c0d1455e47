"use client";

import { useEffect, useMemo, useState } from "react";
import type { CardKind } from "#domain/records.ts";
import type { CardView } from "#domain/view.ts";
import type { DuplicateGroup } from "#methods/similarity.ts";
import { browserStorage } from "../storage.ts";
import { useRecords } from "../use-workshop.tsx";

export interface Suggestion {
  readonly key: string;
  readonly cards: readonly CardView[];
  /** Words that match, as typed, for underlining. */
  readonly shared: readonly string[];
}

export interface Suggestions {
  /** Null while it is being computed for the first time. */
  readonly groups: readonly Suggestion[] | null;
  /** "Not alike": kept on this device. */
  readonly dismiss: (suggestion: Suggestion) => void;
}

const storageKey = (workshopId: string) => `weitblick.unlike.${workshopId}`;

/** Cards that may say the same, computed in this browser while it is idle; nothing is ever merged by itself. */
export function useSuggestions(cardKind: CardKind): Suggestions {
  const all = useRecords("card");
  const workshopId = useRecords("workshop")[0]?.id ?? "";
  const [found, setFound] = useState<readonly DuplicateGroup[] | null>(null);
  const [unlike, setUnlike] = useState<ReadonlySet<string>>(() => readUnlike(workshopId));
  const cards = useMemo(
    () =>
      all.filter(
        (card) =>
          card.cardKind === cardKind &&
          card.mergedInto === null &&
          card.hiddenReason === undefined &&
          !card.held,
      ),
    [all, cardKind],
  );
  useEffect(() => {
    let stale = false;
    const stop = whenIdle(async () => {
      const { suggestGroups } = await import("#methods/similarity.ts");
      if (stale) return;
      setFound(suggestGroups(cards.map(({ id, text, title }) => ({ id, text: title ?? text }))));
    });
    return () => {
      stale = true;
      stop();
    };
  }, [cards]);
  return useMemo(() => {
    const byId = new Map(cards.map((card) => [card.id, card]));
    const groups =
      found?.map(({ ids, shared }) => ({
        key: ids.join(" "),
        cards: ids.flatMap((id) => byId.get(id) ?? []),
        shared,
      })) ?? null;
    return {
      groups:
        groups?.filter(({ key, cards: some }) => some.length > 1 && !unlike.has(key) && !isOneBundle(some)) ??
        null,
      dismiss: ({ key }) => {
        const next = new Set([...unlike, key]);
        setUnlike(next);
        browserStorage().setItem(storageKey(workshopId), JSON.stringify([...next]));
      },
    };
  }, [cards, found, unlike, workshopId]);
}

/** Cards that were put into one bundle have been answered. */
const isOneBundle = ([first, ...others]: readonly CardView[]): boolean =>
  first?.clusterId != null && others.every(({ clusterId }) => clusterId === first.clusterId);

function readUnlike(workshopId: string): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(browserStorage().getItem(storageKey(workshopId)) ?? "[]");
    return new Set(Array.isArray(stored) ? stored.filter((key) => typeof key === "string") : []);
  } catch {
    return new Set();
  }
}

function whenIdle(run: () => Promise<void>): () => void {
  if (typeof requestIdleCallback === "function") {
    const handle = requestIdleCallback(() => void run(), { timeout: 2000 });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(() => void run(), 200);
  return () => clearTimeout(timer);
}
