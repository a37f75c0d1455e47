"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { randomId } from "../live/random-id.ts";
import { browserStorage } from "../live/storage.ts";
import { TextClient, type TextStatus } from "./text-client.ts";

const tabKey = "weitblick.tab";
const nothing: TextStatus = {
  line: "connecting",
  code: null,
  blocked: false,
  ready: false,
  writes: false,
  unstored: 0,
  writers: [],
};
const withoutLine: TextStatus = { ...nothing, line: "offline", blocked: true };
const noSubscription = () => () => undefined;

export interface OpenedText {
  readonly client: TextClient | null;
  readonly status: TextStatus;
  /** Words of this device that did not get into the text. */
  readonly leftOver: string | null;
  /** Begins anew from the server's text; what was written here and did not get there is left over. */
  readonly startAnew: () => void;
}

/** Opens a co-written text for a page; one line and one number of its own, the same after a reload. */
export function useText(workshopId: string, textId: string, role: string): OpenedText {
  const [client, setClient] = useState<TextClient | null>(null);
  const [turn, setTurn] = useState(0);
  const [leftOver, setLeftOver] = useState<string | null>(null);
  useEffect(() => {
    // A browser without it, or one whose administrator took it away: as if it did not get through.
    if (typeof WebSocket === "undefined") return;
    const { protocol, host } = location;
    const made = new TextClient({
      url: `${protocol === "https:" ? "wss:" : "ws:"}//${host}/yjs/${workshopId}`,
      textId,
      role,
      tab: turn === 0 ? ownTab() : newTab(),
      storage: browserStorage(),
    });
    const wake = () => document.visibilityState === "visible" && made.status.line !== "online" && made.wake();
    const stop = made.subscribe(() => made.status.ready && setLeftOver((known) => known ?? made.leftOver()));
    setClient(made);
    document.addEventListener("visibilitychange", wake);
    window.addEventListener("online", wake);
    return () => {
      document.removeEventListener("visibilitychange", wake);
      window.removeEventListener("online", wake);
      stop();
      made.close();
    };
  }, [workshopId, textId, role, turn]);
  const read = () => client?.status ?? (typeof WebSocket === "undefined" ? withoutLine : nothing);
  const status = useSyncExternalStore(client?.subscribe ?? noSubscription, read, read);
  const startAnew = () => {
    if (client && client.status.unstored > 0) setLeftOver(client.text.toString());
    setTurn((count) => count + 1);
  };
  return { client, status, leftOver, startAnew };
}

/** A page's own number: lives as long as the tab. */
function ownTab(): string {
  try {
    const known = sessionStorage.getItem(tabKey);
    return known ?? newTab();
  } catch {
    return randomId();
  }
}

function newTab(): string {
  const tab = randomId();
  try {
    sessionStorage.setItem(tabKey, tab);
  } catch {
    // A private window keeps nothing: then it is another page after a reload.
  }
  return tab;
}
