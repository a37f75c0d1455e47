"use client";

import { useEffect, useRef } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { JudgedCell } from "#methods/judged-cells.ts";
import { FieldTab } from "../../field-tab.tsx";
import { Words } from "../../words.tsx";
import type { MatrixLine } from "./matrix-line.ts";
import { shortName } from "./short-name.ts";
import { useRowsThatFit } from "./use-rows-that-fit.ts";

interface MatrixPagesProps {
  lines: readonly MatrixLine[];
  cellOf: (row: string, column: string) => string | null;
  cells: ReadonlyMap<string, JudgedCell>;
  page: number;
  onPages: (pages: number) => void;
  /** Says what rows and columns are. */
  caption: string;
}

const rowsAtFirst = 8;
/** The row has two lines at most. */
const nameLength = 40;
const columnsOnPage = 16;

const chunks = <T,>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.max(1, Math.ceil(all.length / size)) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );

/** The matrix in numbers on the wall: a contested cell has a frame and a sign, one set by hand a star. */
export function MatrixPages({ lines, cellOf, cells, page, onPages, caption }: MatrixPagesProps) {
  const t = useTranslations("judging");
  const format = useFormatter();
  const box = useRef<HTMLDivElement>(null);
  const fit = useRowsThatFit(box, rowsAtFirst);
  // Pages of the same length, so that none is left with a single row.
  const rowsOnPage = Math.ceil(lines.length / Math.max(1, Math.ceil(lines.length / fit)));
  const pages = chunks(lines, Math.max(1, rowsOnPage)).flatMap((rows) =>
    chunks(lines, columnsOnPage).map((columns) => ({ rows, columns })),
  );
  useEffect(() => onPages(pages.length), [onPages, pages.length]);
  const shown = pages[Math.min(page, pages.length - 1)];
  if (!shown) return null;
  const words = (judged: JudgedCell) => (judged.value === null ? t("noValue") : format.number(judged.value));
  return (
    <div className="grid h-full grid-rows-[minmax(0,1fr)_auto] gap-[calc(12*var(--u))]">
      <div ref={box} className="min-h-0">
        <table className="w-full table-fixed border-collapse text-[calc(30*var(--u))] leading-[1.05]">
          <caption className="vh">{caption}</caption>
          <thead>
            <tr>
              <td className="w-[30%]" />
              {shown.columns.map(({ id, mark, name }) => (
                <th key={id} scope="col" className="pb-[calc(6*var(--u))] font-extrabold">
                  {mark}
                  <span className="vh"> {name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.rows.map((row) => (
              <tr key={row.id} className="h-[calc(76*var(--u))] border-t-[calc(2*var(--u))] border-hair">
                <th
                  scope="row"
                  className="pr-[calc(12*var(--u))] text-left text-[calc(28*var(--u))] font-[650]"
                >
                  <FieldTab numeral={row.numeral} number={row.mark} />{" "}
                  <Words>{shortName(row.name, nameLength)}</Words>
                </th>
                {shown.columns.map((column) => {
                  const cell = cellOf(row.id, column.id);
                  const judged = cell === null ? undefined : cells.get(cell);
                  if (!judged) return <td key={column.id} className="bg-ground-2" />;
                  const isContested = judged.result?.isContested === true && judged.settled === null;
                  return (
                    <td key={column.id} className="text-center font-[650]">
                      <span
                        className={
                          isContested
                            ? "inline-block bg-white px-[0.15em] font-extrabold outline-[calc(4*var(--u))] outline-ink outline-solid"
                            : undefined
                        }
                      >
                        {words(judged)}
                        {isContested && "\u202f!"}
                        {judged.settled !== null && "*"}
                        {isContested && <span className="vh"> {t("contested")}</span>}
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-[calc(28*var(--u))] text-ink-2">{t("legend", { caption })}</p>
    </div>
  );
}
