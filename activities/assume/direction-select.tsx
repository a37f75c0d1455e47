"use client";

import { useId } from "react";
import { useTranslations } from "use-intl";
import type { Direction } from "#domain/records.ts";

export const directions = ["up", "same", "down", "turn"] as const;
const arrows: Readonly<Record<Direction, string>> = { up: "↗", same: "→", down: "↘", turn: "↯" };

interface DirectionSelectProps {
  value: Direction | null;
  onChange: (direction: Direction | null) => void;
  label: string;
  none: string;
}

/** Which way it goes, in words with a small arrow; nobody has to say. */
export function DirectionSelect({ value, onChange, label, none }: DirectionSelectProps) {
  const t = useTranslations("parts.direction");
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="vh">
        {label}
      </label>
      <select
        id={id}
        className="field min-h-11 border border-control"
        value={value ?? ""}
        onChange={(event) => onChange(directions.find((one) => one === event.target.value) ?? null)}
      >
        <option value="">{none}</option>
        {directions.map((one) => (
          <option key={one} value={one}>
            {`${arrows[one]} ${t(one)}`}
          </option>
        ))}
      </select>
    </div>
  );
}
