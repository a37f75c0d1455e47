"use client";

import { useId } from "react";
import { useTranslations } from "use-intl";
import { useSeat } from "#components/live/use-seat.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import { roman } from "#components/roman.ts";

/** No place: the card lies in the inbox of its table's field. */
export const inbox = "";

/** What a choice in the list means for a card. */
export function placeOf(value: string): { fieldId: string | null; dimensionId: string | null } {
  const id = value.slice(2) || null;
  return value.startsWith("f:") ? { fieldId: id, dimensionId: null } : { fieldId: null, dimensionId: id };
}

export const placeIn = (dimensionId: string | null): string =>
  dimensionId === null ? inbox : `d:${dimensionId}`;

export interface DimensionSelectProps {
  value: string;
  onChange: (value: string) => void;
  /** Only dimensions, for a card that has its field already. */
  dimensionsOnly?: boolean;
}

/** Where a card belongs, if one knows. At a table with a field only that field's dimensions are offered. */
export function DimensionSelect({ value, onChange, dimensionsOnly }: DimensionSelectProps) {
  const t = useTranslations("activities.collect.phone");
  const id = useId();
  const { field: own } = useSeat();
  const all = useRecords("field").toSorted((a, b) => a.numeral - b.numeral);
  const dimensions = useRecords("dimension").toSorted((a, b) => a.order - b.order);
  const fields = own ? [own] : all;
  const of = (fieldId: string) => dimensions.filter((dimension) => dimension.fieldId === fieldId);
  if (fields.every((field) => of(field.id).length === 0) && (own || dimensionsOnly)) return null;
  const list = (fieldId: string) =>
    of(fieldId).map((dimension) => (
      <option key={dimension.id} value={`d:${dimension.id}`}>
        {dimension.title}
      </option>
    ));
  return (
    <div>
      <label htmlFor={id} className="vh">
        {t("dimension")}
      </label>
      <select
        id={id}
        className="field min-h-11 border border-control"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value={inbox}>{t("noDimension")}</option>
        {own
          ? list(own.id)
          : fields.map((field) => (
              <optgroup key={field.id} label={`${roman(field.numeral)} ${field.title}`}>
                {!dimensionsOnly && (
                  <option value={`f:${field.id}`}>{t("fieldOnly", { numeral: roman(field.numeral) })}</option>
                )}
                {list(field.id)}
              </optgroup>
            ))}
      </select>
    </div>
  );
}
