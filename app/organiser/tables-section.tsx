"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { randomId } from "#components/live/random-id.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import { neighbour, replaced, without } from "./list-moves.ts";
import { focusSoon } from "./parts/focus-soon.ts";
import { type TablePlan, tablePlans } from "./plans.ts";
import { Section, useProblems } from "./section/section.tsx";
import { type Problem, useSection } from "./section/use-section.ts";
import { TableRow } from "./table-row.tsx";
import { useInUse } from "./use-in-use.ts";

/** Who sits where: a number on the table, the field it works on, its seats. */
export function TablesSection({ workshopId }: { workshopId: string }) {
  const t = useTranslations("organiser.tables");
  const tables = useRecords("table");
  const fields = useRecords("field");
  const saved = useMemo(() => tablePlans(tables), [tables]);
  const state = useSection({
    workshopId,
    name: "tables",
    saved,
    check,
    command: (plan: TablePlan[]) => ({ type: "setup.tables", tables: plan }),
  });
  const problem = useProblems(state);
  const inUse = useInUse();
  const { value, change } = state;
  const seats = value.reduce((sum, { capacity }) => sum + (capacity || 0), 0);
  const add = () => {
    const id = randomId();
    change((old) => [...old, { id, fieldId: null, capacity: old.at(-1)?.capacity || 12 }]);
    focusSoon(`table-field-${id}`);
  };
  return (
    <Section state={state} hint={t("hint")}>
      {value.length > 0 && (
        <div className="org-scroll">
          <table className="org-tables">
            <thead>
              <tr>
                <th scope="col">{t("number")}</th>
                <th scope="col">{t("field")}</th>
                <th scope="col">{t("capacity")}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {value.map((table, index) => (
                <TableRow
                  key={table.id}
                  table={table}
                  number={index + 1}
                  fields={fields}
                  problem={problem}
                  hanging={(inUse.people.get(table.id) ?? 0) + (inUse.cards.get(table.id) ?? 0)}
                  onChange={(next) => change((old) => replaced(old, index, next))}
                  onRemove={() => {
                    const next = neighbour(value, index);
                    change((old) => without(old, index));
                    focusSoon(next ? `row-${next}-remove` : "tables-add");
                  }}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {value.length === 0 && <p className="org-empty">{t("empty")}</p>}
      <p className="org-row">
        <Button id="tables-add" onClick={add} aria-disabled={value.length >= 60 || undefined}>
          {t("add")}
        </Button>
        <span>{t("sum", { tables: value.length, seats })}</span>
      </p>
    </Section>
  );
}

function check(tables: TablePlan[]): Problem[] {
  return tables
    .filter(({ capacity }) => !(Number.isInteger(capacity) && capacity >= 1 && capacity <= 2000))
    .map(({ id }) => ({ at: `table-capacity-${id}`, says: "capacity" }));
}
