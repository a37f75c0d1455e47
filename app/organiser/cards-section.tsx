"use client";

import { useTranslations } from "use-intl";
import { PasteCards } from "#components/live/paste/paste-cards.tsx";
import type { Workshop } from "#domain/records.ts";
import { Part, Unarchived } from "./section/section.tsx";

/** Cards that were written before the day or elsewhere. */
export function CardsSection({ workshop }: { workshop: Workshop }) {
  const t = useTranslations("organiser.cards");
  return (
    <Part id="cards" hint={t("hint")}>
      <Unarchived>
        <PasteCards workshopId={workshop.id} />
      </Unarchived>
    </Part>
  );
}
