"use client";

import type { CSSProperties } from "react";
import { classNames } from "../class-names.ts";
import { FieldTab } from "../field-tab.tsx";
import { fieldClass } from "../roman.ts";
import { Words } from "../words.tsx";
import type { MorphLine, MorphRow } from "./morph-line.ts";

/** A row with long words: its values one below the other, the lines straight down beside them, a bead where a line takes one. */
export function StackedRow({ row, shown }: { row: MorphRow; shown: readonly MorphLine[] }) {
  const isTaken = (id: string) => shown.length === 0 || shown.some(({ through }) => through.has(id));
  const place = (lane: number) => ({ "--at": 0, "--lane": lane }) as CSSProperties;
  const now = (line: MorphLine) => (line.isNow ? "" : undefined);
  return (
    <div className="morph-stack">
      <h2 className="morph-head">
        <FieldTab numeral={row.numeral} />
        <span>
          <Words>{row.title}</Words>
        </span>
      </h2>
      {shown.map((line, lane) => (
        <i
          key={line.letter}
          className="morph-down"
          data-lane={lane}
          data-now={now(line)}
          style={place(lane)}
        />
      ))}
      <div className="morph-values">
        {row.values.map(({ id, text }) => (
          <div key={id} className="morph-item">
            <p
              className={classNames("morph-value", fieldClass(row.numeral))}
              data-taken={isTaken(id) ? "" : undefined}
            >
              <Words>{text}</Words>
            </p>
            {shown.map(
              (line, lane) =>
                line.through.has(id) && (
                  <b
                    key={line.letter}
                    className="morph-bead morph-bead-on"
                    data-lane={lane}
                    data-now={now(line)}
                    style={place(lane)}
                  >
                    {line.letter}
                  </b>
                ),
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
