"use client";

import { useFormatter, useTranslations } from "use-intl";
import type { Standing } from "./use-delphi.ts";

interface StandingProps {
  standing: Standing;
  own: number | null | undefined;
  steps: number;
}

/** Where the others stand on one scale: in words, and as a small picture for the eye. */
export function PhoneStanding({ standing: { n, quarters }, own, steps }: StandingProps) {
  const t = useTranslations("activities.rate.phone.delphi");
  const format = useFormatter();
  if (!quarters) return <p className="phone-hint">{t("tooFew", { count: n })}</p>;
  const { q1, median, q3 } = quarters;
  const number = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  return (
    <div className="grid gap-2">
      <p className="text-[0.9375rem] leading-snug">
        {t("others", { count: n, median: number(median), from: number(q1), to: number(q3) })}{" "}
        {typeof own === "number" && t(own < q1 ? "below" : own > q3 ? "above" : "inside", { own })}
      </p>
      <StandingPicture quarters={quarters} own={own} steps={steps} />
    </div>
  );
}

/** The scale as a line, the middle half as a bar on it, the median as a stroke, the own answer as a dot below. */
function StandingPicture({
  quarters: { q1, median, q3 },
  own,
  steps,
}: {
  quarters: NonNullable<Standing["quarters"]>;
  own: number | null | undefined;
  steps: number;
}) {
  const at = (value: number) => `${((value - 1) / (steps - 1)) * 100}%`;
  return (
    <div className="mx-4 h-12" aria-hidden="true">
      <div className="relative h-full">
        <i className="absolute inset-x-0 top-4 border-t-2 border-control" />
        {Array.from({ length: steps }, (_, index) => (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
            key={index}
            className="absolute top-[12px] h-[10px] border-l-2 border-control"
            style={{ left: at(index + 1) }}
          />
        ))}
        <i
          className="absolute top-[9px] h-4 min-w-[6px] border-2 border-ink bg-white"
          style={{ left: at(q1), width: `calc(${at(q3)} - ${at(q1)})` }}
        />
        <i
          className="absolute top-1 h-[26px] -translate-x-1/2 border-l-[6px] border-ink"
          style={{ left: at(median) }}
        />
        {typeof own === "number" && (
          <i
            className="absolute top-[32px] h-4 w-4 -translate-x-1/2 rounded-full border-2 border-ink bg-dot"
            style={{ left: at(own) }}
          />
        )}
      </div>
    </div>
  );
}
