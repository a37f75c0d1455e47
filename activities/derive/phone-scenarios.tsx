"use client";

import { useTranslations } from "use-intl";
import { CardSheet } from "#components/card.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";
import { CardList, PhoneSection } from "#components/phone-frame.tsx";
import { shortId } from "#domain/records.ts";
import type { CardView } from "#domain/view.ts";

/** What options are derived from, with the story behind a tap; where there is none, what that costs. */
export function Scenarios({ scenarios }: { scenarios: readonly CardView[] }) {
  const t = useTranslations("activities.derive.phone");
  const fields = useRecords("field");
  const texts = useRecords("prose");
  if (scenarios.length === 0) return <p className="phone-hint">{t("noScenarios")}</p>;
  return (
    <PhoneSection title={t("scenarios")} count={scenarios.length}>
      <CardList>
        {scenarios.map((card) => {
          const story = texts.find(({ cardId }) => cardId === card.id)?.text;
          return (
            <CardSheet
              key={card.id}
              as="li"
              kind="scenario"
              fieldNumeral={fields.find(({ id }) => id === card.fieldId)?.numeral ?? null}
              label={shortId(card)}
              text={card.title ?? card.text}
            >
              {story && (
                <details>
                  <summary className="min-h-11 cursor-pointer py-2">{t("read")}</summary>
                  <p className="whitespace-pre-line">{story}</p>
                </details>
              )}
            </CardSheet>
          );
        })}
      </CardList>
    </PhoneSection>
  );
}
