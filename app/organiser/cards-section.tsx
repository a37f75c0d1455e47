"use client";

import { useTranslations } from "use-intl";
import { PasteCards } from "#components/live/paste/paste-cards.tsx";
import type { Workshop } from "#domain/records.ts";
import { Part } from "./section/section.tsx";

/** Cards that were written before the day or elsewhere. */
export function CardsSection({ workshop }: { workshop: Workshop }) {
  const t = useTranslations("organiser.cards");
  return (
    <Part id="cards" hint={t("hint")}>
      <PasteCards workshopId={workshop.id} disabled={workshop.archivedAt != null} />
    </Part>
  );
}
