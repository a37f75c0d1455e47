"use client";

import { useMemo } from "react";
import type { PhotoView } from "#domain/view.ts";
import { useRecords } from "./use-workshop.tsx";

/** Where the bytes of a photograph are. */
export const photoPath = (workshopId: string, photoId: string): string => `/api/workshops/${workshopId}/photos/${photoId}`;

/** The photographs of a card that this screen may see, in their order. */
export function usePhotos(cardId: string): readonly PhotoView[] {
  const all = useRecords("photo");
  return useMemo(
    () => all.filter((photo) => photo.cardId === cardId).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    [all, cardId],
  );
}
