"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { WallScreenProps } from "#components/activity-screens.ts";
import { cardLabel } from "#components/live/card-label.ts";
import { galleryTime } from "#components/live/gallery-time.ts";
import { useTableCards } from "#components/live/table-cards.ts";
import { useRecord, useRecords } from "#components/live/use-workshop.tsx";
import { WallStep } from "#components/live/wall-step.tsx";
import { WallColumns } from "#components/wall-columns.tsx";
import { Words } from "#components/words.tsx";

/** One table with its cards; in a gallery with a time of its own, at whose end nothing is cut off. */
export function LitTable({ id, activity, step, page, onPages }: WallScreenProps & { id: string }) {
  const t = useTranslations("wall");
  const stage = useRecord("stage", "stage");
  const table = useRecord("table", id);
  const field = useRecord("field", table?.fieldId);
  const fields = useRecords("field");
  const cards = useTableCards(id);
  const columns = useMemo(() => {
    const numerals = new Map(fields.map((one) => [one.id, one.numeral]));
    const sheets = cards.map((card) => ({
      id: card.id,
      kind: card.cardKind,
      label: cardLabel(card),
      text: card.text,
      title: card.title ?? undefined,
      fieldNumeral: (card.fieldId && numerals.get(card.fieldId)) || null,
    }));
    return [{ id, cards: sheets }];
  }, [cards, fields, id]);
  if (!table) return null;
  return (
    <WallStep
      activity={activity}
      step={step}
      numeral={field?.numeral ?? null}
      kicker={field?.title ?? t("allFields")}
      question={t("table", { number: table.number })}
      time={galleryTime(stage)}
      over={t("speakingOver")}
      page={page}
    >
      {cards.length > 0 ? (
        <WallColumns columns={columns} page={page} onPages={onPages} />
      ) : (
        <p className="text-[calc(56*var(--u))] leading-[1.1] font-[650]">
          <Words>{t("tableEmpty")}</Words>
        </p>
      )}
    </WallStep>
  );
}
