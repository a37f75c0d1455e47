"use client";

import { type FormEvent, useId, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { settledOf } from "#domain/cell-entries.ts";
import type { Activity, Step } from "#domain/records.ts";
import { Button } from "../../button.tsx";
import { useActing } from "../staff/acting.tsx";
import { useRecords } from "../use-workshop.tsx";

interface CorrectCellProps {
  activity: Activity;
  step: Step;
  cells: readonly string[];
  nameOf: (cell: string) => string;
  scale: readonly { value: number; label: string }[];
}

/** What the room has settled on after talking about a cell, with the reason; it takes the place of the median. */
export function CorrectCell({ activity, step, cells, nameOf, scale }: CorrectCellProps) {
  const t = useTranslations("judging");
  const format = useFormatter();
  const { act } = useActing();
  const id = useId();
  const settled = settledOf(useRecords("entry"), activity.id, step.round);
  const [cell, setCell] = useState("");
  const [value, setValue] = useState("");
  const [reason, setReason] = useState("");
  const settle = (command: { cell: string; value: number | null; reason: string }) =>
    act({ type: "activity", activityId: activity.id, command: { do: "settle", ...command } });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await settle({ cell, value: Number(value), reason })) setReason("");
  };
  return (
    <details>
      <summary className="cursor-pointer py-2 font-bold">{t("correct")}</summary>
      <form className="flex max-w-[60em] flex-wrap items-end gap-3" onSubmit={submit}>
        <label className="grid gap-1">
          <span className="field-label">{t("correctCell")}</span>
          <select className="field" required value={cell} onChange={(event) => setCell(event.target.value)}>
            <option value="" />
            {cells.map((one) => (
              <option key={one} value={one}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </label>
        <label className="grid gap-1">
          <span className="field-label">{t("correctValue")}</span>
          <select className="field" required value={value} onChange={(event) => setValue(event.target.value)}>
            <option value="" />
            {scale.map((one) => (
              <option key={one.value} value={one.value}>{`${one.value} ${one.label}`}</option>
            ))}
          </select>
        </label>
        <label className="grid grow gap-1" htmlFor={`${id}-reason`}>
          <span className="field-label">{t("correctReason")}</span>
          <input
            id={`${id}-reason`}
            className="field"
            required
            maxLength={400}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <Button type="submit">{t("correctSave")}</Button>
      </form>
      <ul className="grid gap-2 pt-3">
        {[...settled].map(([one, { value: set, reason: why }]) => (
          <li key={one} className="flex items-baseline gap-3">
            <span>
              <b>{nameOf(one)}:</b> {format.number(set)}, {t("corrected", { reason: why })}
            </span>
            <Button small variant="quiet" onClick={() => void settle({ cell: one, value: null, reason: "" })}>
              {t("correctBack")}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
