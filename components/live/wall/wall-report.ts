"use client";

import { useEffect, useRef, useState } from "react";

/** What a wall says about itself to a lead in the same browser: only it knows how many pages fit its picture. */
export interface WallReport {
  readonly page: number;
  readonly pages: number;
  readonly width: number;
  readonly height: number;
  /** The preview inside the lead. */
  readonly framed: boolean;
}

type Message =
  | (WallReport & { readonly gone?: false })
  | { readonly gone: true }
  | { readonly ask: true }
  /** A presenter's clicker on the wall's window: the lead does what a wall may not. */
  | { readonly turn: 1 | -1 };

const channelName = (workshopId: string) => `weitblick.wall.${workshopId}`;

/** Old browsers have no channel; then the preview's own pages count. */
const openChannel = (workshopId: string): BroadcastChannel | null =>
  typeof BroadcastChannel === "function" ? new BroadcastChannel(channelName(workshopId)) : null;

export function useWallReport(workshopId: string, framed: boolean, page: number, pages: number): void {
  useEffect(() => {
    const channel = openChannel(workshopId);
    if (!channel) return;
    const tell = () => {
      const { innerWidth: width, innerHeight: height } = window;
      channel.postMessage({
        page: Math.min(page, pages - 1),
        pages,
        width,
        height,
        framed,
      } satisfies Message);
    };
    const leave = () => !framed && channel.postMessage({ gone: true } satisfies Message);
    channel.onmessage = ({ data }: MessageEvent<Message>) => "ask" in data && tell();
    tell();
    window.addEventListener("resize", tell);
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("resize", tell);
      window.removeEventListener("pagehide", leave);
      channel.close();
    };
  }, [workshopId, framed, page, pages]);
}

/** Asks a lead in the same browser for the table before or after. */
export function askToTurn(workshopId: string, turn: 1 | -1): void {
  const channel = openChannel(workshopId);
  channel?.postMessage({ turn } satisfies Message);
  channel?.close();
}

/** Hears such a question, as the lead. */
export function useAskedToTurn(workshopId: string, turn: (by: 1 | -1) => void): void {
  const latest = useRef(turn);
  latest.current = turn;
  useEffect(() => {
    const channel = openChannel(workshopId);
    if (!channel) return;
    channel.onmessage = ({ data }: MessageEvent<Message>) => "turn" in data && latest.current(data.turn);
    return () => channel.close();
  }, [workshopId]);
}

/** The projector's own report where it runs in this browser, else the preview's. */
export function useWallReports(workshopId: string): { report: WallReport | null; isOpen: boolean } {
  const [real, setReal] = useState<WallReport | null>(null);
  const [preview, setPreview] = useState<WallReport | null>(null);
  useEffect(() => {
    const channel = openChannel(workshopId);
    if (!channel) return;
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if ("ask" in data || "turn" in data) return;
      if (data.gone) setReal(null);
      else if (data.framed) setPreview(data);
      else setReal(data);
    };
    channel.postMessage({ ask: true } satisfies Message);
    return () => channel.close();
  }, [workshopId]);
  return { report: real ?? preview, isOpen: real !== null };
}
