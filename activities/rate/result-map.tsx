"use client";

import { useMemo } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { ImpactMap } from "#components/charts/impact-map.tsx";
import type { MapPoint } from "#components/charts/map-points.ts";
import { useSpoken } from "#components/language.tsx";
import { cardLabel } from "#components/live/card-label.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import type { ImpactMap as ImpactMapResult } from "#methods/impact-map.ts";
import type { RateResult } from "./activity.ts";
import { mapOf } from "./answers.ts";
import type { RateSettings } from "./schemas.ts";

const mostNamed = 9;
const labelLength = 24;
/** The list beside the map holds this many lines of about so many letters. */
const rankLines = 9;
const rankLetters = 17;

interface ResultMapProps {
  result: RateResult;
  settings: RateSettings;
  /** On the wall the list stands beside it and the table is only read out. */
  large?: boolean;
}

/** What the room thinks of impact and uncertainty, on one plane. */
export function ResultMap({ result, settings, large }: ResultMapProps) {
  const t = useTranslations("activities.rate.wall");
  const say = useSpoken();
  const { points, map } = useMapPoints(result, settings);
  const lines = useSplitWords(map);
  const [up, right] = settings.scales;
  if (!up || !right) return null;
  const axis = (scale: typeof up, split: number) => ({
    name: say(scale.name).text,
    low: say(scale.low).text,
    high: say(scale.high).text,
    range: [1, result.steps] as const,
    split,
  });
  const corners = settings.corners === "plausibility-desirability" ? "wished" : "quadrants";
  const small = Math.max(0, points.length - mostNamed);
  const notes = [
    t("means", { up: say(up.name).text, right: say(right.name).text }),
    `${lines}.`,
    t("people", { count: result.raters }),
    small > 0 ? t("smallMarks", { count: small }) : "",
    map.unrated.length > 0 ? t("unrated", { count: map.unrated.length }) : "",
  ];
  return (
    <ImpactMap
      points={points}
      x={axis(right, map.split.uncertainty)}
      y={axis(up, map.split.impact)}
      quadrants={{
        topLeft: { name: t(`${corners}.predetermined`), note: t(`${corners}.predeterminedNote`) },
        topRight: { name: t(`${corners}.critical`), note: t(`${corners}.criticalNote`) },
        bottomLeft: { name: t(`${corners}.background`) },
        bottomRight: { name: t(`${corners}.watch`) },
      }}
      caption={t("mapCaption", { up: say(up.name).text, right: say(right.name).text, count: points.length })}
      rank={large ? { title: t(`${corners}.critical`), note: notes.filter(Boolean).join(" ") } : undefined}
      named={mostNamed}
      twin={large ? "said" : "fold"}
    />
  );
}

/** "Trennlinien: Skalenmitte 3." */
export function useSplitWords(map: ImpactMapResult): string {
  const t = useTranslations("activities.rate.wall");
  const format = useFormatter();
  const number = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  return map.split.at === "scale-midpoint"
    ? t("splitMiddle", { value: number(map.split.impact) })
    : t("splitMedian", { up: number(map.split.impact), right: number(map.split.uncertainty) });
}

function useMapPoints(result: RateResult, settings: RateSettings) {
  const fields = useRecords("field");
  return useMemo(() => {
    const map = mapOf(result, settings);
    const points = map.subjects.map((mapped): MapPoint => {
      const subject = result.subjects.find(({ subjectId }) => subjectId === mapped.subject);
      const label =
        subject?.number == null ? "" : cardLabel({ cardKind: settings.cardKind, number: subject.number });
      const title = shortTitle(subject?.text ?? "", label);
      return {
        id: mapped.subject,
        // A shortened title begins with the number already.
        label: title.startsWith(label) ? "" : label,
        title,
        numeral: fields.find(({ id }) => id === subject?.fieldId)?.numeral ?? null,
        x: mapped.uncertainty.mean,
        y: mapped.impact.mean,
        n: mapped.n,
        key: mapped.quadrant === "critical-uncertainty",
      };
    });
    return { points: withinList(points), map };
  }, [result, settings, fields]);
}

/** The list names the strongest ones, as far as its height goes; the next pages carry all of them. */
function withinList(points: readonly MapPoint[]): MapPoint[] {
  let lines = 0;
  const listed = new Set<string>();
  for (const point of points.filter(({ key }) => key).sort((a, b) => b.x + b.y - (a.x + a.y))) {
    lines += Math.ceil(point.title.length / rankLetters);
    if (lines > rankLines) break;
    listed.add(point.id);
  }
  return points.map((point) => ({ ...point, key: listed.has(point.id) }));
}

/** A long card is named by its number and its first words; the next pages carry it in full. */
function shortTitle(text: string, label: string): string {
  if (text.length <= labelLength + 8) return text;
  const words = text.slice(0, labelLength).replace(/[\s,;:.–-]+\S*$/, "");
  return label ? `${label} ${words}` : words;
}
