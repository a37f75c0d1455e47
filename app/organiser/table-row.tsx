"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { FieldTab } from "#components/field-tab.tsx";
import { NumberLine, SelectLine } from "#components/organiser/lines.tsx";
import { roman } from "#components/roman.ts";
import type { ActionField } from "#domain/records.ts";
import { RowButtons } from "./parts/row-buttons.tsx";
import type { TablePlan } from "./plans.ts";

interface TableRowProps {
  table: TablePlan;
  number: number;
  fields: readonly ActionField[];
  problem: (at: string) => string | undefined;
  /** People and cards that hang on it. */
  hanging: number;
  onChange: (table: TablePlan) => void;
  onRemove: () => void;
}

export function TableRow({ table, number, fields, problem, hanging, onChange, onRemove }: TableRowProps) {
  const t = useTranslations("organiser.tables");
  const [kept, setKept] = useState(false);
  const name = t("table", { number });
  const sorted = [...fields].sort((a, b) => a.numeral - b.numeral);
  const field = fields.find(({ id }) => id === table.fieldId);
  const capacity = `table-capacity-${table.id}`;
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>
        <span className="org-select">
          {field ? <FieldTab numeral={field.numeral} className="org-tab" aria-hidden="true" /> : <i />}
          <SelectLine
            id={`table-field-${table.id}`}
            label={t("fieldOf", { name })}
            hideLabel
            value={table.fieldId ?? ""}
            onChange={(fieldId) => onChange({ ...table, fieldId: fieldId || null })}
            options={[
              { value: "", label: t("allFields") },
              ...sorted.map(({ id, numeral, title }) => ({ value: id, label: `${roman(numeral)} ${title}` })),
            ]}
          />
        </span>
        {kept && hanging > 0 && (
          <p className="org-kept" role="alert">
            {t("kept")}
          </p>
        )}
      </td>
      <td>
        <NumberLine
          id={capacity}
          label={t("capacityOf", { name })}
          hideLabel
          unit={t("capacity")}
          min={1}
          max={2000}
          error={problem(capacity)}
          value={table.capacity}
          onChange={(seats) => onChange({ ...table, capacity: seats })}
        />
      </td>
      <td>
        <RowButtons
          id={`row-${table.id}`}
          name={name}
          onRemove={() => (hanging > 0 ? setKept(true) : onRemove())}
        />
      </td>
    </tr>
  );
}
