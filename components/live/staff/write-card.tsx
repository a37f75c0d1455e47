"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { Activity } from "#domain/records.ts";
import { DialogForm } from "../board/dialog-form.tsx";
import { useReturnFocus } from "../board/return-focus.ts";
import { TextField } from "../../text-field.tsx";
import { useDraft, useRecords } from "../use-workshop.tsx";
import { useActing } from "./acting.tsx";

interface WriteCardProps {
  activity: Activity;
  /** Preselected, e.g. the field of the host's table. */
  fieldId: string | null;
  dimensions: boolean;
  /** Several cards in a row, without closing. */
  onClose: () => void;
}

/** A card for somebody without a phone, or for what was said aloud. What is typed is kept until it is sent. */
export function WriteCardDialog({ activity, onClose, ...where }: WriteCardProps) {
  useReturnFocus();
  const t = useTranslations("lead.write");
  const form = useCardForm(activity, where.fieldId);
  return (
    <DialogForm
      title={t("title")}
      submit={form.busy ? t("sending") : t("send")}
      disabled={form.text.trim() === "" || form.busy}
      onClose={onClose}
      onSubmit={() => void form.send()}
    >
      <CardFields form={form} dimensions={where.dimensions} />
      <p role="status" className="min-h-[1.3em] font-[650]">
        {form.sent > 0 ? t("sent", { count: form.sent }) : ""}
      </p>
    </DialogForm>
  );
}

export interface CardForm {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly fieldId: string | null;
  readonly setFieldId: (id: string | null) => void;
  readonly dimensionId: string | null;
  readonly setDimensionId: (id: string | null) => void;
  readonly busy: boolean;
  readonly sent: number;
  readonly send: () => Promise<boolean>;
}

export function useCardForm(activity: Activity, startField: string | null): CardForm {
  const { act } = useActing();
  const [text, setText] = useDraft(`staff.${activity.id}`);
  const [fieldId, setFieldId] = useState(startField);
  const [dimensionId, setDimensionId] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState(0);
  const send = async () => {
    if (text.trim() === "" || busy) return false;
    setBusy(true);
    const command = { do: "write", text, fieldId, dimensionId };
    const ok = await act({ type: "activity", activityId: activity.id, command });
    setBusy(false);
    if (ok) {
      setText("");
      setSent(sent + 1);
    }
    return ok;
  };
  return {
    text,
    setText,
    fieldId,
    setFieldId: (id) => {
      setFieldId(id);
      setDimensionId(null);
    },
    dimensionId,
    setDimensionId,
    busy,
    sent,
    send,
  };
}

/** The words and where they belong. */
export function CardFields({ form, dimensions, fields = true }: { form: CardForm; dimensions: boolean; fields?: boolean }) {
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
