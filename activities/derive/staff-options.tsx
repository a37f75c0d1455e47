"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { CardSheet } from "#components/card.tsx";
import { cardLabel } from "#components/live/card-label.ts";
import { PartsForm } from "#components/live/option-parts/parts-form.tsx";
import { PartsList } from "#components/live/option-parts/parts-list.tsx";
import { useActing } from "#components/live/staff/acting.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";
import { missingParts } from "#domain/option-parts.ts";
import type { Activity } from "#domain/records.ts";
import type { CardView } from "#domain/view.ts";

interface StaffOptionsProps {
  activity: Activity;
  options: readonly CardView[];
  canComplete: boolean;
}

/** Options with what is known of each, those with the most gaps first, to be completed part by part. */
export function StaffOptions({ activity, options, canComplete }: StaffOptionsProps) {
  const t = useTranslations("activities.derive.lead");
  if (options.length === 0) return <p className="max-w-[45em]">{t("empty")}</p>;
  return (
    <ul className="grid items-start gap-3 [grid-template-columns:repeat(auto-fill,minmax(min(100%,300px),1fr))]">
      {options.map((card) => (
        <Option key={card.id} card={card} activity={activity} canComplete={canComplete} />
      ))}
    </ul>
  );
}

function Option({
  card,
  activity,
  canComplete,
}: {
  card: CardView;
  activity: Activity;
  canComplete: boolean;
}) {
  const t = useTranslations("activities.derive.lead");
  const { act } = useActing();
  const numeral = useRecords("field").find(({ id }) => id === card.fieldId)?.numeral ?? null;
  const [isOpened, setOpened] = useState(false);
  return (
    <CardSheet
      as="li"
      kind="option"
      fieldNumeral={numeral}
      label={cardLabel(card)}
      text={card.text}
      title={card.title ?? undefined}
    >
      {isOpened ? (
        <PartsForm
          cardId={card.id}
          details={card.details}
          onSave={(parts) =>
            void act({
              type: "activity",
              activityId: activity.id,
              command: { do: "complete", cardId: card.id, parts },
            })
          }
          onClose={() => setOpened(false)}
        />
      ) : (
        <div className="grid gap-1 text-[0.875rem]">
          <PartsList details={card.details} />
          {canComplete && (
            <Button small className="justify-self-start" onClick={() => setOpened(true)}>
              {t(missingParts(card.details).length > 0 ? "complete" : "change")}
              <span className="vh"> {cardLabel(card)}</span>
            </Button>
          )}
        </div>
      )}
    </CardSheet>
  );
}

/** The options of a step as staff see them: those with the most gaps first. */
export function useStepOptions(activityId: string): readonly CardView[] {
  return useRecords("card")
    .filter(
      (card) => card.activityId === activityId && card.mergedInto === null && card.hiddenReason === undefined,
    )
    .toSorted(
      (a, b) => missingParts(b.details).length - missingParts(a.details).length || a.number - b.number,
    );
}
