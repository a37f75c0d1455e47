import type { PhotoView } from "#domain/view.ts";

/** A part of a story that stands on a wall page as a whole. */
export type StoryPiece =
  | { readonly is: "words"; readonly key: string; readonly text: string; readonly begins: boolean }
  | { readonly is: "photo"; readonly key: string; readonly photo: PhotoView };

/** Longer ones do not fit beside others on a low projector. */
const longestPiece = 260;
const slack = 50;

/** A story in parts that are never cut: its photographs, then its paragraphs, long ones sentence by sentence. */
export function storyPieces(text: string, photos: readonly PhotoView[]): StoryPiece[] {
  const pictures = photos.map((photo): StoryPiece => ({ is: "photo", key: `photo ${photo.id} ${photo.alt}`, photo }));
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== "");
  const words = paragraphs.flatMap((paragraph, at) =>
    inPieces(paragraph).map(
      (piece, index): StoryPiece => ({ is: "words", key: `${at}.${index} ${piece}`, text: piece, begins: index === 0 }),
    ),
  );
  return [...pictures, ...words];
}

/** Sentences together up to the longest piece; a sentence that is longer by itself is broken between words. */
function inPieces(paragraph: string): string[] {
  // Of about the same length, so that no last line stands alone.
  const aim = paragraph.length / Math.ceil(paragraph.length / longestPiece) + slack;
  const most = Math.min(longestPiece, aim);
  const pieces: string[] = [];
  let piece = "";
  for (const part of paragraph.split(/(?<=[.!?…:;»“"])\s+/).flatMap(inWords)) {
    if (piece !== "" && piece.length + 1 + part.length > most) {
      pieces.push(piece);
      piece = part;
    } else piece = piece === "" ? part : `${piece} ${part}`;
  }
  return piece === "" ? pieces : [...pieces, piece];
}

function inWords(sentence: string): string[] {
  if (sentence.length <= longestPiece) return [sentence];
  const parts: string[] = [];
  let part = "";
  for (const word of sentence.split(/\s+/)) {
    if (part !== "" && part.length + 1 + word.length > longestPiece) {
      parts.push(part);
      part = "";
    }
    part = part === "" ? word : `${part} ${word}`;
  }
  return [...parts, part].filter((some) => some !== "");
}
