"use client";

import { useTranslations } from "use-intl";
import { shortId } from "#domain/records.ts";
import type { MineView } from "#domain/view.ts";
import { useSpoken } from "../language.tsx";
import { useRecords } from "../live/use-workshop.tsx";
import { roman } from "../roman.ts";

/** What became of a card, in sentences: where it lies, with what it was put together, what the room gave it. */
export function useFates(): (card: MineView) => string[] {
  const t = useTranslations("phone.myCards");
  const say = useSpoken();
  const fields = useRecords("field");
  const dimensions = useRecords("dimension");
  const clusters = useRecords("cluster");
  const cards = useRecords("card");
  const mine = useRecords("mine");
  const activities = useRecords("activity");
  const results = useRecords("result");
  const find = <T extends { id: string }>(records: readonly T[], id: string | null) =>
    records.find((record) => record.id === id);
  return (card) => {
    const field = find(fields, card.fieldId);
    const dimension = find(dimensions, card.dimensionId);
    const parent = card.mergedInto && (find(cards, card.mergedInto) ?? find(mine, card.mergedInto));
    const cluster = find(clusters, card.clusterId);
    const place = field ? t("field", { numeral: roman(field.numeral), title: field.title }) : t("noField");
    const stands = new Set([card.id, card.mergedInto, card.clusterId]);
    return [
      dimension ? `${place}, ${dimension.title}` : place,
      ...(card.held && card.hiddenReason === undefined ? [t("held")] : []),
      ...(card.hiddenReason === undefined ? [] : [t("hidden", { reason: card.hiddenReason })]),
      ...(card.mergedInto === null ? [] : [parent ? t("merged", { label: shortId(parent) }) : t("mergedUnseen")]),
      ...(cluster ? [t("cluster", { title: cluster.title })] : []),
      ...(card.people === undefined ? [] : [t("people", { count: card.people })]),
      ...results.flatMap(({ activityId, value }) => {
        const activity = find(activities, activityId);
        const dots = dotsOf(value, stands);
        return activity && dots !== null ? [t("dots", { count: dots, title: say(activity.title).text })] : [];
      }),
    ];
  };
}

/** The dots on one of these in the result of a vote; null where the result is of another kind. */
function dotsOf(value: unknown, ids: ReadonlySet<string | null>): number | null {
  const { subjects } = (value ?? {}) as { subjects?: readonly { subjectId?: string; sum?: unknown }[] };
  const sum = Array.isArray(subjects) ? subjects.find(({ subjectId }) => ids.has(subjectId ?? ""))?.sum : null;
  return typeof sum === "number" ? sum : null;
}
