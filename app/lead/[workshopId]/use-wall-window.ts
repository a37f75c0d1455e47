"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { ask } from "#components/live/api.ts";
import { chosenOriginKey, isOwnMachine } from "#components/live/hall-address.ts";
import { browserStorage } from "#components/live/storage.ts";
import { useWallReports, type WallReport } from "#components/live/wall/wall-report.ts";
import type { WorkshopLinks } from "#protocol/http.ts";

export interface WallWindow {
  readonly links: WorkshopLinks | null;
  /** Where the preview's frame is to go; null until this browser may show the wall. */
  readonly preview: string | null;
  readonly report: WallReport | null;
  /** Whether a wall of its own is open in this browser. */
  readonly isOpen: boolean;
  /** What phones can reach; null while only this machine's own name is known. */
  readonly origin: string | null;
  /** Addresses to choose from; empty when the page's own address is the hall's. */
  readonly origins: readonly string[];
  readonly choose: (origin: string) => void;
  readonly open: () => void;
}

/** The wall beside this lead: its links, a preview, and what an open wall in this browser says about itself. */
export function useWallWindow(workshopId: string): WallWindow {
  const [links, setLinks] = useState<WorkshopLinks | null>(null);
  const [mayShow, setMayShow] = useState(false);
  const [chosen, setChosen] = useState(() => browserStorage().getItem(chosenOriginKey));
  const { report, isOpen } = useWallReports(workshopId);

  useEffect(() => {
    let stale = false;
    const load = async () => {
      const answer = await ask<WorkshopLinks>("GET", `/api/workshops/${workshopId}/links`);
      if (stale) return;
      if (!answer.ok) {
        if (answer.refused === "offline" || answer.refused === "busy")
          setTimeout(() => !stale && load(), 3000);
        return;
      }
      setLinks(answer.value);
      // Redeems the link, so that this browser may show the wall and no secret stands in an address bar.
      await fetch(answer.value.wall, { cache: "no-store", redirect: "manual" }).catch(() => null);
      if (!stale) setMayShow(true);
    };
    void load();
    return () => {
      stale = true;
    };
  }, [workshopId]);

  const own = isOwnMachine(window.location.hostname);
  const reachable = (links?.origins ?? []).filter((origin) => !isOwnMachine(new URL(origin).hostname));
  const origins = own ? reachable : [];
  const origin = own ? (origins.find((one) => one === chosen) ?? origins[0] ?? null) : window.location.origin;
  const query = own && origin ? `address=${encodeURIComponent(origin)}` : "";
  const choose = useCallback((next: string) => {
    setChosen(next);
    browserStorage().setItem(chosenOriginKey, next);
  }, []);
  const open = useCallback(() => {
    window.open(`/wall/${workshopId}${query && `?${query}`}`, `weitblick-wall-${workshopId}`);
  }, [workshopId, query]);
  const key = origins.join(" ");
  return useMemo(
    () => ({
      links,
      preview: mayShow ? `/wall/${workshopId}?framed=1&${query}` : null,
      report,
      isOpen,
      origin,
      origins: key === "" ? [] : key.split(" "),
      choose,
      open,
    }),
    [links, mayShow, workshopId, query, report, isOpen, origin, key, choose, open],
  );
}
