"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ChoiceTiles } from "../choice.tsx";

export interface TableTile {
  readonly id: string;
  readonly number: number;
  readonly numeral: number | null;
  readonly full: boolean;
}

export interface TableChoiceProps {
  legend: ReactNode;
  tables: readonly TableTile[];
  value: string | null;
  onChange: (tableId: string) => void;
  /** Offers to let the server choose, with this value. */
  anywhere?: string;
}

/** One tile a table, with the field it works on; full ones say so. */
export function TableChoice({ legend, tables, value, onChange, anywhere }: TableChoiceProps) {
  const t = useTranslations("phone.place");
  const options = [...tables]
    .sort((a, b) => a.number - b.number)
    .map(({ id, number, numeral, full }) => ({
      value: id,
      label: String(number),
      ...(full ? { note: t("full"), disabled: true } : numeral === null ? {} : { numeral }),
    }));
  return (
    <ChoiceTiles
      legend={legend}
      name="table"
      columns={4}
      options={
        anywhere === undefined ? options : [...options, { value: anywhere, label: t("any"), wide: true }]
      }
      value={value}
      onChange={onChange}
    />
  );
}
