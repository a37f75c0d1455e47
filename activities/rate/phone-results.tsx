"use client";

import { useFormatter, useTranslations } from "use-intl";
import { classNames } from "#components/class-names.ts";
import { useSpoken } from "#components/language.tsx";
import { SubjectCard } from "#components/phone/subject-card.tsx";
import { CardList } from "#components/phone-frame.tsx";
import { quartiles } from "#methods/statistics.ts";
import type { RatedSubject, RateResult } from "./activity.ts";
import type { Rating } from "./use-rate.ts";

type ScaleResult = RatedSubject["scales"][number];

/** The wall's map in words and numbers: for each card what the room said, and one's own mark beside it. */
export function RateResults({ rating, result }: { rating: Rating; result: RateResult }) {
  const rated = new Map(result.subjects.map((subject) => [subject.subjectId, subject]));
  const weight = (id: string) => medianOf(rated.get(id)?.scales[0]) ?? 0;
  const subjects = rating.subjects
    .filter(({ id }) => rated.has(id))
    .toSorted((a, b) => weight(b.id) - weight(a.id));
  return (
    <CardList>
      {subjects.map((subject) => (
        <SubjectCard key={subject.id} subject={subject} as="li">
          <div className="grid gap-3">
            {rating.settings.scales.map((_, index) => (
              <ScaleTable
                // biome-ignore lint/suspicious/noArrayIndexKey: a scale is its place
                key={index}
                index={index}
                rating={rating}
                scale={rated.get(subject.id)?.scales[index]}
                own={rating.marksOf(subject.id)[String(index) as "0" | "1"]}
              />
            ))}
          </div>
        </SubjectCard>
      ))}
    </CardList>
  );
}

interface ScaleTableProps {
  index: number;
  rating: Rating;
  scale: ScaleResult | undefined;
  own: number | null | undefined;
}

/** How often each mark was given; the own one is framed and named. */
function ScaleTable({ index, rating, scale, own }: ScaleTableProps) {
  const t = useTranslations("activities.rate.phone");
  const format = useFormatter();
  const say = useSpoken();
  const axis = rating.settings.scales[index];
  if (!scale || !axis) return null;
  const median = medianOf(scale);
  const mine = own === undefined ? t("ownNone") : own === null ? t("ownUnsure") : t("own", { mark: own });
  return (
    <table className="w-full table-fixed border-collapse text-center text-[0.9375rem]">
      <caption className="pb-1 text-left leading-snug">
        <b className="font-bold">{say(axis.name).text}:</b>{" "}
        {median === null ? t("nobody") : t("median", { median: format.number(median), count: scale.n })},{" "}
        {mine}
      </caption>
      <thead>
        <tr>
          {scale.counts.map((_, at) => (
            <th
              // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place
              key={at}
              scope="col"
              className={classNames(
                "border border-control",
                own === at + 1 ? "bg-ink font-extrabold text-on-ink" : "bg-white font-medium",
              )}
            >
              {at + 1}
              {own === at + 1 && <span className="vh"> {t("you")}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {scale.counts.map((count, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place
            <td key={at} className="border border-control">
              {t("times", { count })}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function medianOf(scale: ScaleResult | undefined): number | null {
  const marks = scale?.counts.flatMap((count, at) => Array.from({ length: count }, () => at + 1)) ?? [];
  return quartiles(marks)?.median ?? null;
}
