"use client";

import { type CSSProperties, Fragment } from "react";
import { classNames } from "../class-names.ts";
import { FieldTab } from "../field-tab.tsx";
import { Pages } from "../pages.tsx";
import { fieldClass } from "../roman.ts";
import { Words } from "../words.tsx";
import { isStacked, stackedRows } from "./morph-layout.ts";
import type { MorphLine, MorphRow } from "./morph-line.ts";
import { StackedRow } from "./morph-stacked.tsx";

interface MorphBoxProps {
  rows: readonly MorphRow[];
  lines: readonly MorphLine[];
  page: number;
  onPages: (pages: number) => void;
}

/** At most so many lines can be told apart by line, bead and letter. */
export const mostLines = 5;
/** Titles with more letters in all are set smaller. */
const mostInLegend = 200;

/**
 * The box with its scenarios: lines run in lanes beside the words, never across them. Long words get the whole width; what
 * does not fit is the next page.
 */
export function MorphBox({ rows, lines, page, onPages }: MorphBoxProps) {
  const columns = Math.max(1, ...rows.map(({ values }) => values.length));
  const shown = lines.slice(0, mostLines);
  const stacked = isStacked(rows, shown.length);
  const own = stacked ? stackedRows(rows) : rows;
  const items = own.map((row, index) => ({ row, next: own[index + 1], shown, isFirst: index === 0 }));
  return (
    <div
      className="chart morph"
      style={{ "--columns": columns, "--lanes": Math.max(1, shown.length) } as CSSProperties}
    >
      <Pages
        columns={1}
        items={items}
        itemKey={({ row, next }) =>
          JSON.stringify([row, stacked || next?.id, shown.map(({ letter, through }) => [letter, ...through])])
        }
        render={(item) => (stacked ? <StackedRow {...item} /> : <Row {...item} />)}
        page={page}
        onPages={onPages}
      />
    </div>
  );
}

interface RowProps {
  row: MorphRow;
  next: MorphRow | undefined;
  shown: readonly MorphLine[];
  isFirst: boolean;
}

function Row({ row, next, shown, isFirst }: RowProps) {
  const columnIn = (of: MorphRow | undefined, line: MorphLine) =>
    of?.values.findIndex(({ id }) => line.through.has(id)) ?? -1;
  const taken = (id: string) => shown.length === 0 || shown.some(({ through }) => through.has(id));
  return (
    <div className="morph-row">
      <h2 className="morph-head">
        <FieldTab numeral={row.numeral} />
        <span>
          <Words>{row.title}</Words>
        </span>
      </h2>
      {row.values.map(({ id, text }) => (
        <p
          key={id}
          className={classNames("morph-value", fieldClass(row.numeral))}
          data-taken={taken(id) ? "" : undefined}
        >
          <Words>{text}</Words>
        </p>
      ))}
      {shown.map((line, lane) => {
        const at = columnIn(row, line);
        if (at < 0) return null;
        const then = columnIn(next, line);
        const place = { "--at": at, "--lane": lane } as CSSProperties;
        return (
          <Fragment key={line.letter}>
            <i
              className="morph-down"
              data-lane={lane}
              data-now={line.isNow ? "" : undefined}
              data-first={isFirst ? "" : undefined}
              style={place}
            />
            {then >= 0 && then !== at && (
              <i
                className="morph-across"
                data-lane={lane}
                data-now={line.isNow ? "" : undefined}
                style={
                  { ...place, "--from": Math.min(at, then), "--far": Math.abs(then - at) } as CSSProperties
                }
              />
            )}
            <b
              className="morph-bead morph-bead-on"
              data-lane={lane}
              data-now={line.isNow ? "" : undefined}
              style={place}
            >
              {line.letter}
            </b>
          </Fragment>
        );
      })}
    </div>
  );
}

/** Which letter is which scenario, in the same line and bead. */
export function MorphLegend({ lines }: { lines: readonly MorphLine[] }) {
  return (
    <ul
      className="morph-legend"
      data-long={lines.reduce((all, { title }) => all + title.length, 0) > mostInLegend ? "" : undefined}
    >
      {lines.slice(0, mostLines).map(({ letter, title, isNow }, lane) => (
        <li key={letter}>
          <b className="morph-bead" data-lane={lane} data-now={isNow ? "" : undefined}>
            {letter}
          </b>
          <span>
            <Words>{title}</Words>
          </span>
        </li>
      ))}
    </ul>
  );
}
