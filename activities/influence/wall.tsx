"use client";

import { useEffect, useMemo } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { WallScreenProps } from "#components/activity-screens.ts";
import { RankedPages } from "#components/charts/ranked-pages.tsx";
import { CoverageSquares, squareOf } from "#components/live/judging/coverage-squares.tsx";
import { MatrixPages } from "#components/live/judging/matrix-pages.tsx";
import { useRecord, useRecords } from "#components/live/use-workshop.tsx";
import { useWallParts } from "#components/live/wall/use-wall-parts.ts";
import { WallLayer } from "#components/live/wall/wall-layers.tsx";
import { WallStep } from "#components/live/wall-step.tsx";
import { cellId } from "#domain/cells.ts";
import { InfluenceMap } from "./influence-map.tsx";
import type { InfluencePart, InfluenceResult } from "./result.ts";
import { linesOf, useInfluence } from "./use-influence.ts";

/** How the matrix fills; once it is revealed, the map, the matrix itself, and who gains on detours. */
export default function InfluenceWall(props: WallScreenProps) {
  const { activity, step, onPages } = props;
  const t = useTranslations("activities.influence.wall");
  const { settings, result } = useInfluence(activity, step);
  const coverage = useRecord("progress", activity.id)?.coverage;
  const isTold = result !== undefined && result.judges > 0 && result.parts.length > 0;
  useEffect(() => {
    if (!isTold) onPages(1);
  }, [isTold, onPages]);
  if (isTold) return <Revealed {...props} result={result} />;
  const square = activity.scope === "everybody" ? squareOf(coverage?.length ?? 0) : null;
  return (
    <WallStep activity={activity} step={step} page={0} note={result ? t("nobody") : undefined}>
      <CoverageSquares activity={activity} raters={settings.raters} by={settings.by} square={square} />
    </WallStep>
  );
}

function Revealed({ activity, step, page, onPages, result }: WallScreenProps & { result: InfluenceResult }) {
  const t = useTranslations("activities.influence.wall");
  const tj = useTranslations("judging");
  const coverage = useRecord("progress", activity.id)?.coverage ?? [];
  const layers = useMemo(() => result.parts.flatMap(layersOf), [result]);
  const ids = useMemo(() => layers.map(({ id }) => id), [layers]);
  const showing = useWallParts(ids, page, onPages);
  const current = layers[showing.at]?.part;
  const field = useRecord("field", current?.fieldId);
  return (
    <WallStep
      activity={activity}
      step={step}
      page={showing.index}
      numeral={field?.numeral}
      kicker={t("kicker", { count: current?.factors.length ?? 0, pairs: current?.cells.length ?? 0 })}
      calm
      answered={tj("haveJudged")}
      wideNote={
        coverage.length > 0
          ? tj("perCell", { from: Math.min(...coverage), to: Math.max(...coverage) })
          : undefined
      }
    >
      {layers.map((layer, at) => (
        <WallLayer key={layer.id} shown={showing.at === at}>
          <Layer
            {...layer}
            judges={result.judges}
            page={showing.at === at ? showing.page : 0}
            onPages={showing.tell(layer.id)}
          />
        </WallLayer>
      ))}
    </WallStep>
  );
}

interface LayerOf {
  readonly id: string;
  readonly what: "map" | "matrix" | "indirect";
  readonly part: InfluencePart;
}

/** Ranks on detours are a page only where they say something else than the map. */
function layersOf(part: InfluencePart): LayerOf[] {
  const differs = part.indirect.factors.some(
    (one) => one.activeRank !== one.directActiveRank || one.passiveRank !== one.directPassiveRank,
  );
  const what = ["map", "matrix", ...(differs ? (["indirect"] as const) : [])] as const;
  return what.map((one) => ({ id: `${part.fieldId} ${one}`, what: one, part }));
}

type LayerProps = LayerOf & { judges: number; page: number; onPages: (pages: number) => void };

function Layer({ what, part, judges, page, onPages }: LayerProps) {
  const t = useTranslations("activities.influence.wall");
  const format = useFormatter();
  const fields = useRecords("field");
  const lines = linesOf(part.factors, fields);
  useEffect(() => {
    if (what === "map") onPages(1);
  }, [what, onPages]);
  if (what === "map")
    return (
      <div className="absolute inset-[calc(26*var(--u))_0_calc(24*var(--u))] [&_.map-grid]:grid-rows-[minmax(0,1fr)]">
        <InfluenceMap part={part} judges={judges} large />
      </div>
    );
  if (what === "matrix")
    return (
      <MatrixPages
        lines={lines}
        cellOf={(row, column) => (row === column ? null : cellId(row, column))}
        cells={new Map(part.cells.map((one) => [one.cell, one]))}
        caption={t("matrixCaption")}
        page={page}
        onPages={onPages}
      />
    );
  const rows = [...part.indirect.factors]
    .sort((a, b) => a.activeRank - b.activeRank)
    .map((one) => {
      const line = lines.find(({ id }) => id === one.factor);
      return {
        id: one.factor,
        rank: `${one.activeRank}.`,
        title: line?.name ?? "",
        label: line?.mark,
        numeral: line?.numeral ?? null,
        kind: "factor" as const,
        bar: one.activeShare * Math.min(part.factors.length, 4) * 0.5,
        value: format.number(one.activeShare, { style: "percent", maximumFractionDigits: 0 }),
        note: t("direct", { rank: one.directActiveRank }),
      };
    });
  return <RankedPages rows={rows} page={page} onPages={onPages} />;
}
