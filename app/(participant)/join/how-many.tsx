"use client";

import { useId } from "react";
import { useTranslations } from "use-intl";

/** "Wir sind 3": one line that nobody needs to touch who has a phone of their own. */
export function HowMany({ value, onChange }: { value: number; onChange: (people: number) => void }) {
  const t = useTranslations("phone.people");
  const id = useId();
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
      <label htmlFor={id} className="font-bold">
        {t("share")}
      </label>
      <select
        id={id}
        className="field min-h-[48px] !w-auto"
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {[1, 2, 3, 4, 5, 6].map((count) => (
          <option key={count} value={count}>
            {t("count", { count })}
          </option>
        ))}
      </select>
    </div>
  );
}
