"use client";

import { useMemo } from "react";
import { photoPath, usePhotos } from "#components/live/photos.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import { Pages } from "#components/pages.tsx";
import { Words } from "#components/words.tsx";
import { type StoryPiece, storyPieces } from "./story-pieces.ts";
import type { ShownStory } from "./use-stories.ts";

/** Parts on one page, at the most; the height mostly decides before. */
const most = 40;

/** A story in two columns, page by page, with its photographs first. Nothing is cut, nothing scrolls. */
export function WallStory(props: { story: ShownStory; page: number; onPages: (pages: number) => void }) {
  const { card, prose } = props.story;
  const photos = usePhotos(card.id);
  const text = prose?.text ?? "";
  const pieces = useMemo(() => storyPieces(text, photos), [text, photos]);
  return (
    <Pages
      items={pieces}
      itemKey={keyOf}
      render={(piece) => <Piece piece={piece} />}
      page={props.page}
      onPages={props.onPages}
      most={most}
      columns={2}
    />
  );
}

const keyOf = ({ key }: StoryPiece) => key;

function Piece({ piece }: { piece: StoryPiece }) {
  const workshopId = useRecords("workshop")[0]?.id ?? "";
  if (piece.is === "photo")
    return (
      <figure className="grid gap-[calc(8*var(--u))]">
        {/* biome-ignore lint/performance/noImgElement: the server's own bytes, made small before they came */}
        <img
          className="h-[calc(360*var(--u))] w-full object-contain object-left"
          src={photoPath(workshopId, piece.photo.id)}
          alt={piece.photo.alt}
        />
        <figcaption className="text-[calc(28*var(--u))] leading-[1.2]" aria-hidden="true">
          <Words>{piece.photo.alt}</Words>
        </figcaption>
      </figure>
    );
  return (
    <p className={`text-[calc(36*var(--u))] leading-[1.3] ${piece.begins ? "pt-[calc(8*var(--u))]" : ""}`}>
      <Words>{piece.text}</Words>
    </p>
  );
}
