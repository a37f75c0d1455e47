"use client";

import { useId } from "react";
import { useTranslations } from "use-intl";
import { TextField } from "../../text-field.tsx";
import { useRecords } from "../use-workshop.tsx";
import type { CardForm } from "./card-form.ts";

/** The words and where they belong. */
export function CardFields({
  form,
  dimensions,
  fields = true,
}: {
  form: CardForm;
  dimensions: boolean;
  fields?: boolean;
}) {
  const t = useTranslations("lead.write");
  const allFields = [...useRecords("field")].sort((a, b) => a.numeral - b.numeral);
  const own = useRecords("dimension")
    .filter((one) => one.fieldId === form.fieldId)
    .sort((a, b) => a.order - b.order);
  return (
    <>
      <TextField label={t("words")} value={form.text} onChange={form.setText} rows={3} />
      {fields && allFields.length > 0 && (
        <Choice
          label={t("field")}
          none={t("noField")}
          value={form.fieldId}
          onChange={form.setFieldId}
          options={allFields.map(({ id, title }) => ({ id, title }))}
        />
      )}
      <label className="flex min-h-[44px] items-center gap-3">
        <input
          type="checkbox"
          className="size-[22px] accent-ink"
          checked={form.onBehalf}
          onChange={(event) => form.setOnBehalf(event.target.checked)}
        />
        <span>{t("onBehalf")}</span>
      </label>
      {dimensions && own.length > 0 && (
        <Choice
          label={t("dimension")}
          none={t("noDimension")}
          value={form.dimensionId}
          onChange={form.setDimensionId}
          options={own.map(({ id, title }) => ({ id, title }))}
        />
      )}
    </>
  );
}

interface ChoiceProps {
  label: string;
  none: string;
  value: string | null;
  onChange: (id: string | null) => void;
  options: readonly { id: string; title: string }[];
}

function Choice({ label, none, value, onChange, options }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <select
        id={id}
        className="field min-h-[44px]"
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value || null)}
      >
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.title}
          </option>
        ))}
      </select>
    </div>
  );
}
