"use client";

import { useEffect, useMemo } from "react";
import { useTranslations } from "use-intl";
import type { WallScreenProps } from "#components/activity-screens.ts";
import { CardSheet } from "#components/card.tsx";
import { settingsOf } from "#components/live/activity-settings.ts";
import { cardLabel } from "#components/live/card-label.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import { QuietBody } from "#components/live/wall/quiet-body.tsx";
import { WallStep } from "#components/live/wall-step.tsx";
import { Pages } from "#components/pages.tsx";
import { Words } from "#components/words.tsx";
import type { Subject } from "#domain/subjects.ts";
import { select } from "./activity.ts";
import { useChoices } from "./use-choices.ts";

interface Shown {
  readonly subject: Subject;
  readonly reason: string;
  readonly numeral: number | null;
}

/** What goes on, field by field, each with the reason that was given for it. */
export default function SelectWall({ activity, step, page, onPages }: WallScreenProps) {
  const t = useTranslations("activities.select.wall");
  const { cardKind } = settingsOf(select, activity);
  const shown = useShown(activity.id);
  const isEmpty = shown.length === 0;
  useEffect(() => {
    if (isEmpty) onPages(1);
  }, [isEmpty, onPages]);
  return (
    <WallStep
      activity={activity}
      step={step}
      page={isEmpty ? 0 : page}
      calm={!isEmpty}
      note={isEmpty ? undefined : t(`count.${cardKind}`, { count: shown.length })}
    >
      {isEmpty ? (
        <QuietBody activity={activity} title={t("empty")}>
          <p className="max-w-[28em] text-[calc(40*var(--u))] leading-[1.2]">{t("emptyNote")}</p>
        </QuietBody>
      ) : (
        <Pages
          items={shown}
          itemKey={JSON.stringify}
          render={(one) => <Choice {...one} />}
          page={page}
          onPages={onPages}
        />
      )}
    </WallStep>
  );
}

function Choice({ subject, reason, numeral }: Shown) {
  const t = useTranslations("activities.select.wall");
  return (
    <CardSheet
      kind={subject.cardKind}
      fieldNumeral={numeral}
      {...(subject.number !== null && {
        label: cardLabel({ cardKind: subject.cardKind, number: subject.number }),
      })}
      text={subject.text}
    >
      {reason && (
        <p className="text-[calc(28*var(--u))] leading-[1.2]">
          <Words>{t("why", { reason })}</Words>
        </p>
      )}
    </CardSheet>
  );
}

function useShown(activityId: string): readonly Shown[] {
  const chosen = useChoices(activityId);
  const fields = useRecords("field");
  return useMemo(() => {
    const numeralOf = (id: string | null) => fields.find((field) => field.id === id)?.numeral ?? null;
    return chosen
      .flatMap(({ subject, reason }) =>
        subject ? [{ subject, reason, numeral: numeralOf(subject.fieldId) }] : [],
      )
      .sort((a, b) => (a.numeral ?? 99) - (b.numeral ?? 99));
  }, [chosen, fields]);
}
