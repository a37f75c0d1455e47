"use client";

import { useTranslations } from "use-intl";
import type { Activity } from "#domain/records.ts";
import { useRecord } from "../use-workshop.tsx";

interface CoverageSquaresProps {
  activity: Activity;
  /** Judgements that fill a square. */
  raters: number;
  by: "phones" | "tables";
  /** Cells of one row; the diagonal is left open. Null for pairs that stand in no square matrix. */
  square: number | null;
}

/** How the matrix fills, before anybody may see a value: a square per cell, filled from below. */
export function CoverageSquares({ activity, raters, by, square }: CoverageSquaresProps) {
  const t = useTranslations("judging");
  const progress = useRecord("progress", activity.id);
  const coverage = progress?.coverage ?? [];
  const wanted = by === "tables" ? 1 : raters;
  const full = coverage.filter((count) => count >= wanted).length;
  const columns = square ?? Math.max(1, Math.ceil(Math.sqrt(coverage.length * 1.9)));
  const rows = square ?? Math.ceil(coverage.length / columns);
  const cells = square === null ? [...coverage] : withDiagonal(coverage, square);
  return (
    <div className="flex h-full items-center gap-[calc(64*var(--u))]">
      {coverage.length > 0 && (
        <div
          aria-hidden="true"
          className="grid max-h-full shrink-0 gap-[calc(5*var(--u))]"
          style={{
            gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            width: `min(calc(${square === null ? 1050 : 640} * var(--u)), calc(${(640 * columns) / Math.max(1, rows)} * var(--u)))`,
          }}
        >
          {cells.map((count, at) => (
            <i
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
              key={at}
              className={
                count === null
                  ? "aspect-square"
                  : "relative block aspect-square bg-white shadow-[inset_0_0_0_calc(2*var(--u))_var(--control)]"
              }
            >
              {count !== null && (
                <i
                  className="absolute inset-x-0 bottom-0 block bg-ink"
                  style={{ height: `${Math.min(1, count / wanted) * 100}%` }}
                />
              )}
            </i>
          ))}
        </div>
      )}
      <div className="grid gap-[calc(28*var(--u))]">
        {progress && (
          <p className="text-[calc(56*var(--u))] leading-[1.05] font-extrabold text-balance">
            {t(by === "tables" ? "wallTables" : "wallJudged", { count: progress.answered, of: progress.of })}
          </p>
        )}
        {coverage.length > 0 && (
          <>
            <p className="text-[calc(40*var(--u))] leading-[1.15] font-[650]">
              {t("wallFull", { count: full, of: coverage.length })}
            </p>
            {by === "phones" && (
              <p className="text-[calc(34*var(--u))] leading-[1.2]">{t("wallFilling", { raters })}</p>
            )}
          </>
        )}
        {coverage.length === 0 && <p className="text-[calc(40*var(--u))] font-[650]">{t("nothing")}</p>}
      </div>
    </div>
  );
}

/** Row by row, with a gap where one would act on itself. */
function withDiagonal(coverage: readonly number[], n: number): (number | null)[] {
  return Array.from({ length: n * n }, (_, at) => {
    const row = Math.floor(at / n);
    const column = at % n;
    if (row === column) return null;
    return coverage[row * (n - 1) + (column > row ? column - 1 : column)] ?? 0;
  });
}

/** n of n(n-1) cells; null when it is none. */
export function squareOf(cells: number): number | null {
  const n = (1 + Math.sqrt(1 + 4 * cells)) / 2;
  return cells > 0 && Number.isInteger(n) ? n : null;
}
