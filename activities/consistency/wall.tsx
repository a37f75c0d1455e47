"use client";

import { useEffect, useMemo } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { WallScreenProps } from "#components/activity-screens.ts";
import { RankedPages } from "#components/charts/ranked-pages.tsx";
import { CoverageSquares } from "#components/live/judging/coverage-squares.tsx";
import { MatrixPages } from "#components/live/judging/matrix-pages.tsx";
import { useRecord, useRecords } from "#components/live/use-workshop.tsx";
import { useWallParts } from "#components/live/wall/use-wall-parts.ts";
import { WallLayer } from "#components/live/wall/wall-layers.tsx";
import { WallStep } from "#components/live/wall-step.tsx";
import { pairId, partsOfCell } from "#domain/cells.ts";
import type { ConsistencyPart, ConsistencyResult } from "./result.ts";
import { linesOf, useConsistency } from "./use-consistency.ts";

/** How the pairs fill; once it is revealed, the matrix with its disagreements, then what excludes each other. */
export default function ConsistencyWall(props: WallScreenProps) {
  const { activity, step, onPages } = props;
  const t = useTranslations("activities.consistency.wall");
  const { settings, result } = useConsistency(activity, step);
  const isTold = result !== undefined && result.judges > 0 && result.parts.length > 0;
  useEffect(() => {
    if (!isTold) onPages(1);
  }, [isTold, onPages]);
  if (isTold) return <Revealed {...props} result={result} />;
  return (
    <WallStep activity={activity} step={step} page={0} note={result ? t("nobody") : undefined}>
      <CoverageSquares activity={activity} raters={settings.raters} by={settings.by} square={null} />
    </WallStep>
  );
}

const kinds = ["matrix", "ends"] as const;

function Revealed({
  activity,
  step,
  page,
  onPages,
  result,
}: WallScreenProps & { result: ConsistencyResult }) {
  const t = useTranslations("activities.consistency.wall");
  const tj = useTranslations("judging");
  const layers = useMemo(
    () =>
      result.parts.flatMap((part) => kinds.map((what) => ({ id: `${part.fieldId} ${what}`, what, part }))),
    [result],
  );
  const ids = useMemo(() => layers.map(({ id }) => id), [layers]);
  const showing = useWallParts(ids, page, onPages);
  const current = layers[showing.at]?.part;
  const field = useRecord("field", current?.fieldId);
  const counts = current?.cells.map(({ n }) => n) ?? [];
  return (
    <WallStep
      activity={activity}
      step={step}
      page={showing.index}
      numeral={field?.numeral}
      kicker={t("kicker", { count: current?.factors.length ?? 0, pairs: counts.length })}
      calm
      answered={tj("haveJudged")}
      wideNote={
        counts.length > 0 ? tj("perCell", { from: Math.min(...counts), to: Math.max(...counts) }) : undefined
      }
    >
      {layers.map(({ id, what, part }, at) => {
        const own = { part, page: showing.at === at ? showing.page : 0, onPages: showing.tell(id) };
        return (
          <WallLayer key={id} shown={showing.at === at}>
            {what === "matrix" ? <Matrix {...own} /> : <Ends {...own} />}
          </WallLayer>
        );
      })}
    </WallStep>
  );
}

interface LayerProps {
  part: ConsistencyPart;
  page: number;
  onPages: (pages: number) => void;
}

function Matrix({ part, page, onPages }: LayerProps) {
  const t = useTranslations("activities.consistency.wall");
  const lines = linesOf(part.factors, useRecords("field"));
  return (
    <MatrixPages
      lines={lines}
      cellOf={pairId}
      cells={new Map(part.cells.map((one) => [one.cell, one]))}
      caption={t(part.isTooExtreme ? "matrixExtreme" : "matrixCaption")}
      page={page}
      onPages={onPages}
    />
  );
}

/** Pairs that exclude or strengthen each other, the furthest from the middle first. */
function Ends({ part, page, onPages }: LayerProps) {
  const t = useTranslations("activities.consistency.wall");
  const tj = useTranslations("judging");
  const format = useFormatter();
  const lines = linesOf(part.factors, useRecords("field"));
  const ends = part.cells
    .flatMap((one) => (one.value === null ? [] : [{ ...one, value: one.value }]))
    .filter(({ value }) => value <= 2 || value >= 4)
    .sort((a, b) => a.value - b.value);
  const rows = ends.map(({ cell, value, n, result, settled }) => {
    const { row, column } = partsOfCell(cell);
    const line = lines.find(({ id }) => id === row);
    const other = lines.find(({ id }) => id === column);
    const isContested = result?.isContested === true && settled === null;
    return {
      id: cell,
      title: t("pair", { one: line?.name ?? "", mark: other?.mark ?? "", other: other?.name ?? "" }),
      label: line?.mark,
      numeral: line?.numeral ?? null,
      kind: "assumption" as const,
      value: format.number(value),
      note: [t("answers", { count: n }), isContested ? tj("contested") : ""].filter(Boolean).join(" · "),
    };
  });
  const isEmpty = rows.length === 0;
  useEffect(() => {
    if (isEmpty) onPages(1);
  }, [isEmpty, onPages]);
  if (isEmpty) return <p className="text-[calc(40*var(--u))] font-[650]">{t("noEnds")}</p>;
  return <RankedPages rows={rows} page={page} onPages={onPages} />;
}
