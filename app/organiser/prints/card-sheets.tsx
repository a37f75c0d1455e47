"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { ChoiceTiles } from "#components/choice.tsx";
import { useSpoken } from "#components/language.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";
import { NumberLine, SelectLine } from "#components/organiser/lines.tsx";
import type { Workshop } from "#domain/records.ts";
import { BlankCard } from "./blank-card.tsx";
import { PrintFrame } from "./print-frame.tsx";
import { useRunPlan } from "./use-run-plan.ts";

/** Kinds of steps in which people write cards. */
const writing: ReadonlySet<string> = new Set(["collect", "assume", "derive", "write"]);
const mostSheets = 30;
const cardsOn = { a6: 4, a5: 2 } as const;

/** Cards to be written by hand: four or two on a sheet of A4. */
export function CardSheets({ workshop }: { workshop: Workshop }) {
  const t = useTranslations("prints.karten");
  const say = useSpoken();
  const fields = [...useRecords("field")].sort((a, b) => a.numeral - b.numeral);
  const dimensions = [...useRecords("dimension")].sort((a, b) => a.order - b.order);
  const steps = useRunPlan(workshop)
    .rows.map(({ activity }) => activity)
    .filter(({ type }) => writing.has(type));
  const [stepId, setStepId] = useState<string | null>(null);
  const [size, setSize] = useState<"a6" | "a5">("a6");
  const [place, setPlace] = useState("all");
  const [typed, setTyped] = useState(1);
  const step = stepId === "" ? undefined : (steps.find(({ id }) => id === stepId) ?? steps[0]);
  const sheets = Number.isNaN(typed) ? 0 : Math.min(Math.max(typed, 0), mostSheets);
  const chosen = fields.filter(({ id }) => place === "all" || place === id);
  const stacks = chosen.length > 0 ? chosen : [null];
  const papers = stacks.flatMap((field) =>
    Array.from({ length: sheets }, (_, index) => ({ field, key: `${field?.id ?? ""} ${index}` })),
  );
  return (
    <PrintFrame
      workshopId={workshop.id}
      sheet="karten"
      pages={papers.length}
      choices={
        <div className="org-grid">
          <SelectLine
            id="card-step"
            label={t("step")}
            value={step?.id ?? ""}
            onChange={setStepId}
            options={[
              ...steps.map(({ id, title }) => ({ value: id, label: say(title).text })),
              { value: "", label: t("noStep") },
            ]}
          />
          <SelectLine
            id="card-field"
            label={t("field")}
            value={place}
            onChange={setPlace}
            options={[
              { value: "all", label: t("allFields") },
              ...fields.map(({ id, title }) => ({ value: id, label: title })),
              { value: "none", label: t("withoutField") },
            ]}
          />
          <ChoiceTiles
            legend={t("size")}
            name="card-size"
            value={size}
            onChange={(next) => setSize(next === "a5" ? "a5" : "a6")}
            options={(["a6", "a5"] as const).map((value) => ({
              value,
              label: t(value),
              note: t(`${value}Note`),
            }))}
          />
          <NumberLine
            id="card-sheets"
            label={t("sheets")}
            value={typed}
            onChange={setTyped}
            min={1}
            max={mostSheets}
            unit={t("sheetsUnit")}
          />
        </div>
      }
    >
      {papers.map(({ field, key }) => (
        <article key={key} className={`sheet blanks blanks-${size}`}>
          {Array.from({ length: cardsOn[size] }, (_, corner) => (
            <BlankCard
              // biome-ignore lint/suspicious/noArrayIndexKey: blank cards are all alike
              key={corner}
              field={field}
              dimensions={dimensions.filter(({ fieldId }) => fieldId === field?.id)}
              prompt={step && say(step.prompt).text}
            />
          ))}
        </article>
      ))}
    </PrintFrame>
  );
}
