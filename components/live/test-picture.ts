"use client";

import { useEffect, useState } from "react";
import type { Picture } from "../equipment/judge.ts";

const channelName = "weitblick.test-picture";
type Message = { readonly picture: Picture } | { readonly ask: true } | { readonly gone: true };

/** Old browsers have no channel; then the test picture's own words must do. */
const openChannel = (): BroadcastChannel | null =>
  typeof BroadcastChannel === "function" ? new BroadcastChannel(channelName) : null;

/** Measures the window it is in, and tells the check in the same browser. */
export function useOwnPicture(smallTextId: string): Picture | null {
  const [picture, setPicture] = useState<Picture | null>(null);
  useEffect(() => {
    const channel = openChannel();
    const tell = () => {
      const sample = document.getElementById(smallTextId);
      const measured: Picture = {
        width: window.innerWidth,
        height: window.innerHeight,
        screenWidth: window.screen.width,
        screenHeight: window.screen.height,
        ratio: window.devicePixelRatio,
        smallText: sample ? Number.parseFloat(getComputedStyle(sample).fontSize) : 0,
      };
      setPicture(measured);
      channel?.postMessage({ picture: measured } satisfies Message);
    };
    const leave = () => channel?.postMessage({ gone: true } satisfies Message);
    if (channel) channel.onmessage = ({ data }: MessageEvent<Message>) => "ask" in data && tell();
    tell();
    window.addEventListener("resize", tell);
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("resize", tell);
      window.removeEventListener("pagehide", leave);
      channel?.close();
    };
  }, [smallTextId]);
  return picture;
}

/** What the test picture's window says, while it is open in this browser. */
export function useTestPicture(): Picture | null {
  const [picture, setPicture] = useState<Picture | null>(null);
  useEffect(() => {
    const channel = openChannel();
    if (!channel) return;
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if ("picture" in data) setPicture(data.picture);
      else if ("gone" in data) setPicture(null);
    };
    channel.postMessage({ ask: true } satisfies Message);
    return () => channel.close();
  }, []);
  return picture;
}
