"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { CardSheet } from "#components/card.tsx";
import { useSettled } from "#components/live/use-settled.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import { CardList, PhoneSection } from "#components/phone-frame.tsx";
import { shortId } from "#domain/records.ts";
import type { CardView } from "#domain/view.ts";

const page = 20;

/** What others wrote, as far as it may be seen. New ones wait for a tap: nothing jumps under a finger. */
export function OtherCards({ cards }: { cards: readonly CardView[] }) {
  const t = useTranslations("activities.collect.phone");
  const fields = useRecords("field");
  const { shown, waiting, showAll } = useSettled(cards);
  const [most, setMost] = useState(page);
  if (cards.length === 0) return null;
  const numeral = (id: string | null) => fields.find((field) => field.id === id)?.numeral ?? null;
  return (
    <PhoneSection title={t("others")} count={shown.length}>
      {waiting > 0 && (
        <Button className="mb-2 w-full" onClick={showAll}>
          {t("showNew", { count: waiting })}
        </Button>
      )}
      <CardList>
        {shown.slice(0, most).map((card) => (
          <CardSheet
            key={card.id}
            as="li"
            kind={card.cardKind}
            fieldNumeral={numeral(card.fieldId)}
            label={shortId(card)}
            text={card.text}
            {...(card.title !== null && { title: card.title })}
          />
        ))}
      </CardList>
      {shown.length > most && (
        <Button className="mt-2 w-full" onClick={() => setMost(most + page)}>
          {t("showMore", { count: shown.length - most })}
        </Button>
      )}
    </PhoneSection>
  );
}
