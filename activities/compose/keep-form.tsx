"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { LineField } from "#components/text-field.tsx";
import { useActing } from "#components/live/staff/acting.tsx";
import type { Activity, Polarity } from "#domain/records.ts";
import { polarities } from "./defaults.ts";

/** A title and where it leads: the choice becomes a scenario. */
export function KeepForm({ activity, tableId, ready }: { activity: Activity; tableId: string | null; ready: boolean }) {
  const t = useTranslations("activities.compose.lead");
  const { act } = useActing();
  const [title, setTitle] = useState("");
  const [polarity, setPolarity] = useState<Polarity | null>(null);
  const keep = async () => {
    const command = { do: "keep", title, polarity, tableId };
    if (!(await act({ type: "activity", activityId: activity.id, command }, t("kept")))) return;
    setTitle("");
    setPolarity(null);
  };
  return (
    <form
      className="grid content-start gap-2 border-2 border-ink bg-white p-3"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <LineField label={t("title")} value={title} onChange={setTitle} maxLength={200} />
      <PolaritySelect id={`${activity.id}-polarity-${tableId ?? "all"}`} value={polarity} onChange={setPolarity} />
      <Button type="submit" variant="first" disabled={!ready || title.trim() === ""}>
        {t("keep")}
      </Button>
      {!ready && <p>{t("keepHint")}</p>}
    </form>
  );
}

interface PolaritySelectProps {
  id: string;
  value: Polarity | null;
  onChange: (polarity: Polarity | null) => void;
}

export function PolaritySelect({ id, value, onChange }: PolaritySelectProps) {
  const t = useTranslations("activities.compose.lead");
  return (
    <p className="grid gap-1">
      <label htmlFor={id} className="font-[650]">
        {t("polarityAsk")}
      </label>
      <select
        id={id}
        className="min-h-9 border-2 border-control bg-white px-2"
        value={value ?? ""}
        onChange={({ target }) => onChange(polarities.find((one) => one === target.value) ?? null)}
      >
        <option value="">{t("polarity.none")}</option>
        {polarities.map((one) => (
          <option key={one} value={one}>
            {t(`polarity.${one}`)}
          </option>
        ))}
      </select>
    </p>
  );
}
