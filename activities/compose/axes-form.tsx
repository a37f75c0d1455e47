"use client";

import { useTranslations } from "use-intl";
import { useActing } from "#components/live/staff/acting.tsx";
import type { Activity } from "#domain/records.ts";
import type { Box } from "./use-box.ts";

/** Which two key factors span the cross. */
export function AxesForm({ activity, box }: { activity: Activity; box: Box }) {
  const t = useTranslations("activities.compose.lead");
  const { act } = useActing();
  const [across = "", up = ""] = box.axes;
  const set = (factorIds: readonly string[]) => {
    if (factorIds.every((id) => id !== "") && factorIds[0] !== factorIds[1])
      void act({ type: "activity", activityId: activity.id, command: { do: "axes", factorIds } });
  };
  const first = across || box.all[0]?.id || "";
  const second = up || box.all.find(({ id }) => id !== first)?.id || "";
  const select = (id: string, label: string, value: string, onChange: (value: string) => void) => (
    <p className="grid gap-1">
      <label htmlFor={id} className="font-[650]">
        {label}
      </label>
      <select
        id={id}
        className="min-h-9 border-2 border-control bg-white px-2"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{t("choose")}</option>
        {box.all.map((factor) => (
          <option key={factor.id} value={factor.id}>
            {factor.title}
          </option>
        ))}
      </select>
    </p>
  );
  return (
    <div className="grid grid-cols-2 gap-3">
      {select(`${activity.id}-across`, t("axisAcross"), across, (id) => set([id, second === id ? first : second]))}
      {select(`${activity.id}-up`, t("axisUp"), up, (id) => set([first === id ? second : first, id]))}
    </div>
  );
}
