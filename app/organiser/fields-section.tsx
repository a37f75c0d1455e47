"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { randomId } from "#components/live/random-id.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import { FieldRow } from "./field-row.tsx";
import { moved, neighbour, replaced, without } from "./list-moves.ts";
import { focusSoon } from "./parts/focus-soon.ts";
import { type FieldPlan, fieldPlans } from "./plans.ts";
import { Section, useProblems } from "./section/section.tsx";
import { type Problem, useSection } from "./section/use-section.ts";
import { useInUse } from "./use-in-use.ts";

/** The topic areas of the day; their place in the list is their roman numeral and their colour. */
export function FieldsSection({ workshopId }: { workshopId: string }) {
  const t = useTranslations("organiser.fields");
  const fields = useRecords("field");
  const dimensions = useRecords("dimension");
  const saved = useMemo(() => fieldPlans(fields, dimensions), [fields, dimensions]);
  const state = useSection({
    workshopId,
    name: "fields",
    saved,
    check,
    command: (plan: FieldPlan[]) => ({ type: "setup.fields", fields: plan }),
  });
  const problem = useProblems(state);
  const inUse = useInUse();
  const { value, change } = state;
  const add = () => {
    const id = randomId();
    change((old) => [...old, { id, title: "", dimensions: [] }]);
    focusSoon(`field-${id}`);
  };
  return (
    <Section state={state} hint={t("hint")}>
      <ol className="org-rows">
        {value.map((field, index) => (
          <FieldRow
            key={field.id}
            field={field}
            numeral={index + 1}
            last={index === value.length - 1}
            problem={problem}
            inUse={inUse}
            onChange={(next) => change((old) => replaced(old, index, next))}
            onMove={(to, button) => {
              change((old) => moved(old, index, to));
              focusSoon(button);
            }}
            onRemove={() => {
              const next = neighbour(value, index);
              change((old) => without(old, index));
              focusSoon(next ? `row-${next}-remove` : "fields-add");
            }}
          />
        ))}
      </ol>
      {value.length === 0 && <p className="org-empty">{t("empty")}</p>}
      <p>
        <Button id="fields-add" onClick={add} aria-disabled={value.length >= 12 || undefined}>
          {t("add")}
        </Button>
      </p>
    </Section>
  );
}

function check(fields: FieldPlan[]): Problem[] {
  return fields.flatMap((field) => [
    ...(field.title.trim() === "" ? [{ at: `field-${field.id}`, says: "field" }] : []),
    ...field.dimensions
      .filter(({ title }) => title.trim() === "")
      .map(({ id }) => ({ at: `dimension-${id}`, says: "dimension" })),
  ]);
}
