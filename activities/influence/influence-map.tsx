"use client";

import { useFormatter, useTranslations } from "use-intl";
import { ImpactMap } from "#components/charts/impact-map.tsx";
import type { MapPoint } from "#components/charts/map-points.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import { partsOfCell } from "#domain/cells.ts";
import { STRONGEST_INFLUENCE } from "#methods/influence.ts";
import type { InfluencePart } from "./result.ts";
import { linesOf } from "./use-influence.ts";

const mostNamed = 9;
const mostListed = 6;
const labelLength = 30;
const mostWedges = 14;

/** Who moves whom: the sums of rows and columns on one plane, and the strongest influences as wedges. */
export function InfluenceMap({
  part,
  judges,
  large,
}: {
  part: InfluencePart;
  judges: number;
  large?: boolean;
}) {
  const t = useTranslations("activities.influence.wall");
  const format = useFormatter();
  const fields = useRecords("field");
  const lines = new Map(linesOf(part.factors, fields).map((line) => [line.id, line]));
  const { factors, split } = part.analysis;
  const most = Math.max(1, ...factors.flatMap(({ activeSum, passiveSum }) => [activeSum, passiveSum])) * 1.18;
  const points = factors.map((one): MapPoint => {
    const line = lines.get(one.factor);
    return {
      id: one.factor,
      label: line?.mark ?? "",
      title: shortTitle(line?.name ?? ""),
      numeral: line?.numeral ?? null,
      x: one.passiveSum,
      y: one.activeSum,
      n: 2 * (factors.length - 1) - one.missing,
      key: one.leverageRank <= mostNamed,
    };
  });
  const rows = part.analysis.leverage.slice(0, mostListed).flatMap((id) => {
    const point = points.find((one) => one.id === id);
    if (!point) return [];
    const value = `${format.number(point.y)} : ${format.number(point.x)}`;
    return [{ id, numeral: point.numeral, title: point.title, value }];
  });
  const strong = part.cells.filter(({ value }) => value === STRONGEST_INFLUENCE);
  const isDrawn = strong.length <= mostWedges;
  const number = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const notes = [
    t("sums"),
    t(split.at, { active: number(split.active), passive: number(split.passive) }),
    strong.length === 0 ? "" : t(isDrawn ? "wedges" : "tooManyWedges", { count: strong.length }),
    factors.length > mostNamed ? t("smallMarks", { count: factors.length - mostNamed }) : "",
    part.coverage < 1 ? t("missing", { count: part.cells.filter(({ value }) => value === null).length }) : "",
  ];
  const axis = (name: string, at: number) => ({
    name,
    low: t("low"),
    high: t("high"),
    range: [0, most] as const,
    split: at,
  });
  return (
    <ImpactMap
      points={points}
      x={axis(t("passive"), split.passive)}
      y={axis(t("active"), split.active)}
      hot="top-left"
      quadrants={{
        topLeft: { name: t("roles.active"), note: t("roles.activeNote") },
        topRight: { name: t("roles.critical"), note: t("roles.criticalNote") },
        bottomLeft: { name: t("roles.buffering"), note: t("roles.bufferingNote") },
        bottomRight: { name: t("roles.reactive"), note: t("roles.reactiveNote") },
      }}
      wedges={
        isDrawn
          ? strong.map(({ cell }) => ({ from: partsOfCell(cell).row, to: partsOfCell(cell).column }))
          : []
      }
      caption={t("caption", { count: factors.length, judges })}
      rank={large ? { title: t("levers"), note: notes.filter(Boolean).join(" "), rows } : undefined}
      named={mostNamed}
      twin={large ? "said" : "fold"}
    />
  );
}

function shortTitle(text: string): string {
  return text.length <= labelLength + 8 ? text : text.slice(0, labelLength).replace(/[\s,;:.–-]+\S*$/, "");
}
