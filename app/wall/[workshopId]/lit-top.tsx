"use client";

import { useTranslations } from "use-intl";
import type { WallScreenProps } from "#components/activity-screens.ts";
import { useTopList } from "#components/live/board/use-top-list.ts";
import { useRecord } from "#components/live/use-workshop.tsx";
import { WallStep } from "#components/live/wall-step.tsx";
import { WallColumns } from "#components/wall-columns.tsx";
import { NothingYet } from "./nothing-yet.tsx";

/** The best of a field, large: what sixty cards come down to. */
export function LitTop({ id, activity, step, page, onPages }: WallScreenProps & { id: string }) {
  const t = useTranslations("wall");
  const { list, sheets } = useTopList(id);
  const field = useRecord("field", list?.fieldId);
  const numeral = field?.numeral ?? null;
  const columns = [{ id, cards: sheets.map((sheet) => ({ ...sheet, fieldNumeral: numeral })) }];
  return (
    <WallStep
      activity={activity}
      step={step}
      numeral={numeral}
      kicker={`${field?.title ?? t("top.withoutField")} · ${t("top.unordered")}`}
      question={t("top.title", { count: list?.best ?? 0 })}
      page={page}
    >
      {sheets.length > 0 ? (
        <WallColumns columns={columns} page={page} onPages={onPages} />
      ) : (
        <NothingYet>{t("tableEmpty")}</NothingYet>
      )}
    </WallStep>
  );
}
