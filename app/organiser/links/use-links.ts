"use client";

import { useEffect, useState } from "react";
import { ask } from "#components/live/api.ts";
import { chosenOriginKey } from "#components/live/hall-address.ts";
import { browserStorage } from "#components/live/storage.ts";
import type { WorkshopLinks } from "#protocol/http.ts";

/** The address that the organiser has picked for phones; null while none was. */
export const chosenOrigin = (): string | null => browserStorage().getItem(chosenOriginKey);

export interface ChosenLinks {
  readonly links: WorkshopLinks | null;
  readonly refused: string | null;
  readonly origin: string;
  readonly chooseOrigin: (origin: string) => void;
}

/** The addresses with their secrets; asked again when the tables have changed. The chosen address is remembered. */
export function useLinks(workshopId: string, tablesKey: string): ChosenLinks {
  const [links, setLinks] = useState<WorkshopLinks | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [chosen, setChosen] = useState(chosenOrigin);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other tables have other links
  useEffect(() => {
    let gone = false;
    void ask<WorkshopLinks>("GET", `/api/workshops/${workshopId}/links`).then((answer) => {
      if (gone) return;
      setRefused(answer.ok ? null : answer.refused);
      if (answer.ok) setLinks({ ...answer.value, origins: withOwn(answer.value.origins) });
    });
    return () => {
      gone = true;
    };
  }, [workshopId, tablesKey]);
  const known = links?.origins.find((origin) => origin === chosen);
  return {
    links,
    refused,
    origin: known ?? links?.origins[0] ?? "",
    chooseOrigin: (origin) => {
      browserStorage().setItem(chosenOriginKey, origin);
      setChosen(origin);
    },
  };
}

/** The address of this page was reached by somebody at least; behind a proxy the server may not know of it. */
const withOwn = (origins: readonly string[]): string[] =>
  isOwnMachine(location.origin) ? [...origins] : [...new Set([...origins, location.origin])];

/** Only this laptop opens such an address. */
export const isOwnMachine = (origin: string): boolean => /^https?:\/\/(localhost|127\.|\[::1\])/.test(origin);

/** What people type: without the http in front. */
export const spokenAddress = (origin: string): string => origin.replace(/^https?:\/\//, "");

/** Six characters in two groups, as people read them aloud. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
