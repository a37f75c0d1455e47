"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { WallScreenProps } from "#components/activity-screens.ts";
import { galleryTime } from "#components/live/gallery-time.ts";
import { useTableCards } from "#components/live/table-cards.ts";
import { useRecord, useRecords } from "#components/live/use-workshop.tsx";
import { sheetOf } from "#components/live/wall/sheet-of.ts";
import { WallStep } from "#components/live/wall-step.tsx";
import { WallColumns } from "#components/wall-columns.tsx";
import { NothingYet } from "./nothing-yet.tsx";

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
      ...sheetOf(card),
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
        <NothingYet>{t("tableEmpty")}</NothingYet>
      )}
    </WallStep>
  );
}
