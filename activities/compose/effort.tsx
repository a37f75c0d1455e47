"use client";

import { useTranslations } from "use-intl";
import { useRecords } from "#components/live/use-workshop.tsx";
import { shareOfJudgements } from "#methods/share-of-judgements.ts";
import type { Box } from "./use-box.ts";

/** A table of so many people fills a matrix of its own with so many judgements each, and not more. */
const people = 11;
const mostEach = 12;
const raters = 3;

/** Before the step opens: in which fields a table can judge its own box, and what to do where it cannot. */
export function Effort({ box }: { box: Box }) {
  const t = useTranslations("activities.compose.lead.effort");
  const fields = useRecords("field").toSorted((a, b) => a.numeral - b.numeral);
  const lines = fields.flatMap((field) => {
    const sizes = box.factors.filter(({ fieldId }) => fieldId === field.id).map(({ assumptions }) => assumptions.length);
    const cells = sizes.reduce((sum, size, at) => sum + size * sizes.slice(at + 1).reduce((rest, one) => rest + one, 0), 0);
    if (cells === 0) return [];
    const { perPerson } = shareOfJudgements({ cells, raters, people, minutes: null });
    return [{ field, cells, perPerson, fits: perPerson <= mostEach }];
  });
  if (lines.length === 0) return null;
  return (
    <section className="grid gap-1 border-2 border-control bg-white p-3">
      <h2 className="text-[1.0625rem]">{t("title", { people, most: mostEach })}</h2>
      <ul>
        {lines.map(({ field, cells, perPerson, fits }) => (
          <li key={field.id} className={fits ? undefined : "font-bold"}>
            {t(fits ? "fits" : "tooMuch", { field: field.title, cells, each: perPerson })}
          </li>
        ))}
      </ul>
      {lines.some(({ fits }) => !fits) && <p>{t("advice")}</p>}
    </section>
  );
}
