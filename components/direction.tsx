import { useTranslations } from "use-intl";
import type { Direction } from "#domain/records.ts";

/** Small arrows beside the words: up, level, down, and a line that breaks. */
const strokes: Readonly<Record<Direction, string>> = {
  up: "M3 13 13 3M6 3h7v7",
  same: "M1 8h13M10 4l4 4-4 4",
  down: "M3 3l10 10M13 6v7H6",
  turn: "M1 11h5l3-7 3 8h3",
};

/** Which way a key factor develops, as a sign and as a word. */
export function DirectionWord({ direction }: { direction: Direction }) {
  const t = useTranslations("parts.direction");
  return (
    <span className="inline-flex items-center gap-[0.35em] whitespace-nowrap">
      <svg className="h-[0.8em] w-[0.8em] shrink-0" viewBox="0 0 16 16" aria-hidden="true">
        <path d={strokes[direction]} fill="none" stroke="currentColor" strokeWidth="2.4" />
      </svg>
      {t(direction)}
    </span>
  );
}
