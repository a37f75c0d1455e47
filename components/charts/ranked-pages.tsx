"use client";

import type { CardKind } from "../card-kind.ts";
import { FieldTab } from "../field-tab.tsx";
import { Pages } from "../pages.tsx";
import { Words } from "../words.tsx";

export interface RankedRow {
  readonly id: string;
  /** "3." */
  readonly rank?: string;
  /** Below the rank: "gleich". */
  readonly rankNote?: string;
  readonly title: string;
  readonly label?: string;
  readonly numeral: number | null;
  readonly kind: CardKind;
  /** How long its bar is, 0 to 1; points against go to the other side. */
  readonly bar?: number;
  readonly against?: number;
  /** The number as it is said: "12", "4,2". */
  readonly value: string;
  /** "9 Personen", "n = 31". */
  readonly note?: string;
  /** What stands beside the number and is no part of it: "6 auf Papier". */
  readonly beside?: string;
}

/** A line across the list: who goes on ends here. */
export interface RankedCut {
  readonly id: string;
  readonly cut: string;
}

export interface RankedPagesProps {
  rows: readonly (RankedRow | RankedCut)[];
  page: number;
  onPages: (pages: number) => void;
}

/** A ranking on the wall's pages, with what each number rests on and a line where the cut is. */
export function RankedPages({ rows, page, onPages }: RankedPagesProps) {
  const twoSided = rows.some((row) => !("cut" in row) && row.against !== undefined);
  return (
    <div className={twoSided ? "chart bars bars-minus" : "chart bars"}>
      <Pages
        items={rows}
        itemKey={JSON.stringify}
        render={(row) =>
          "cut" in row ? <CutLine>{row.cut}</CutLine> : <Row row={row} twoSided={twoSided} />
        }
        page={page}
        onPages={onPages}
        columns={1}
      />
    </div>
  );
}

function CutLine({ children }: { children: string }) {
  return (
    <p className="mt-[calc(6*var(--u))] border-t-[calc(6*var(--u))] border-ink pb-[calc(6*var(--u))] text-[length:var(--small)] font-[650]">
      {children}
    </p>
  );
}

function Row({ row, twoSided }: { row: RankedRow; twoSided: boolean }) {
  const width = (part: number) => ({ width: `${Math.min(1, Math.max(0, part)) * 100}%` });
  return (
    <div className="bars-row" data-long={row.title.length > 120 ? "" : undefined}>
      <span className="bars-rank">
        {row.rank}
        {row.rankNote && <small>{row.rankNote}</small>}
      </span>
      <span className="bars-label">
        <FieldTab numeral={row.numeral} kind={row.kind} number={row.label} />
        <Words>{row.title}</Words>
      </span>
      <span className="bars-track" aria-hidden="true">
        {twoSided && (
          <span className="bars-half">
            <i className="chart-bar chart-bar-minus" style={width(row.against ?? 0)} />
          </span>
        )}
        <span className="bars-half">
          <i className="chart-bar" style={width(row.bar ?? 0)} />
        </span>
      </span>
      <span className="bars-number">
        {row.value}
        {row.note && (
          <small className="block text-[length:var(--small)] font-[550] text-ink-2">{row.note}</small>
        )}
        {row.beside && <small className="block text-[length:var(--small)] font-[650]">{row.beside}</small>}
      </span>
    </div>
  );
}
