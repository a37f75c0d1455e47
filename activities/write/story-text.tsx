"use client";

import { photoPath, usePhotos } from "#components/live/photos.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import { Words } from "#components/words.tsx";
import type { ShownStory } from "./use-stories.ts";

/** A story to be read, with its photographs. */
export function StoryText({ story: { card, prose } }: { story: ShownStory }) {
  const workshopId = useRecords("workshop")[0]?.id ?? "";
  const photos = usePhotos(card.id);
  return (
    <>
      {(prose?.text ?? "").split(/\n{2,}/).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place
        <p key={index} className="mb-2 max-w-[40em] whitespace-pre-line">
          <Words>{paragraph}</Words>
        </p>
      ))}
      {photos.map((photo) => (
        <figure key={photo.id} className="mb-2">
          {/* biome-ignore lint/performance/noImgElement: the server's own bytes, made small before they came */}
          <img
            className="max-h-[60vh] max-w-full border-2 border-ink"
            src={photoPath(workshopId, photo.id)}
            alt={photo.alt}
            loading="lazy"
          />
          <figcaption className="phone-hint" aria-hidden="true">
            {photo.alt}
          </figcaption>
        </figure>
      ))}
    </>
  );
}
