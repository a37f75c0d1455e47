"use client";

import { useTranslations } from "use-intl";
import type { PreviewScreen } from "#components/live/preview/preview-records.ts";
import { WallPreview } from "#components/wall-preview.tsx";
import type { Language } from "#domain/records.ts";
import type { Projector } from "./preview-wish.ts";

const sizes: Record<Exclude<PreviewScreen, "wall">, readonly [number, number]> = {
  phone: [360, 740],
  lead: [1440, 900],
};

interface PreviewFrameProps {
  screen: PreviewScreen;
  language: Language;
  projector: Projector;
}

/** A screen in its own size, scaled to the room that there is; a long phone page can be scrolled. */
export function PreviewFrame({ screen, language, projector }: PreviewFrameProps) {
  const t = useTranslations("organiser.preview");
  const [width = 0, height = 0] = screen === "wall" ? projector.split("x").map(Number) : sizes[screen];
  const label = t(`label.${screen}`);
  const scrolls = screen === "phone";
  return (
    <WallPreview key={`${screen} ${projector}`} width={width} height={height} label={label} scrolls={scrolls}>
      <iframe
        key={`${screen} ${language}`}
        src={`/preview/${screen}?language=${language}`}
        title={label}
        tabIndex={scrolls ? 0 : -1}
        className="size-full border-0"
      />
    </WallPreview>
  );
}
