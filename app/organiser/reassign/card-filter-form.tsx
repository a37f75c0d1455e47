"use client";

import { useTranslations } from "use-intl";
import { useRecords } from "#components/live/use-workshop.tsx";
import { SelectLine } from "#components/organiser/lines.tsx";
import { LineField } from "#components/text-field.tsx";
import type { CardFilter } from "./filter.ts";
import type { Place } from "./places.ts";

/** Narrows the list down: by field or dimension, by table, by words. */
export function CardFilterForm({
  filter,
  places,
  onChange,
}: {
  filter: CardFilter;
  places: readonly Place[];
  onChange: (filter: CardFilter) => void;
}) {
  const t = useTranslations("organiser.reassign");
  const tables = [...useRecords("table")].sort((a, b) => a.number - b.number);
  return (
    <search className="org-three">
      <SelectLine
        id="filter-place"
        label={t("place")}
        value={filter.place}
        onChange={(place) => onChange({ ...filter, place })}
        options={[{ value: "", label: t("allPlaces") }, ...places]}
      />
      <SelectLine
        id="filter-table"
        label={t("table")}
        value={filter.table}
        onChange={(table) => onChange({ ...filter, table })}
        options={[
          { value: "", label: t("allTables") },
          ...tables.map(({ id, number }) => ({ value: id, label: t("tableNumber", { number }) })),
        ]}
      />
      <LineField label={t("words")} value={filter.words} onChange={(words) => onChange({ ...filter, words })} />
    </search>
  );
}
