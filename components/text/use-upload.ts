"use client";

import { useState } from "react";
import type { Refused } from "#protocol/http.ts";
import { shrinkPicture } from "./shrink-picture.ts";

type Reason = Refused["refused"] | "offline";

/** Sends a photograph of a story; why not, where it was not taken. */
export function useUpload(workshopId: string, cardId: string, role: string) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Reason | null>(null);
  const upload = async (file: File, alt: string): Promise<void> => {
    setBusy(true);
    setRefused(await send(file, `/api/workshops/${workshopId}/photos?${new URLSearchParams({ card: cardId, alt, role })}`));
    setBusy(false);
  };
  return { upload, busy, refused };
}

async function send(file: File, path: string): Promise<Reason | null> {
  const picture = await shrinkPicture(file);
  if (!picture) return "not-a-picture";
  try {
    const answer = await fetch(path, { method: "POST", body: picture, credentials: "same-origin" });
    if (answer.ok) return null;
    const { refused } = (await answer.json()) as Refused;
    return refused ?? "busy";
  } catch {
    return "offline";
  }
}
