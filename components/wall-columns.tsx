"use client";

import { type CSSProperties, useEffect, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import { CardSheet, type CardSheetProps } from "./card.tsx";
import { clampPage, type Page, paginate } from "./paging.ts";
import { type Measured, useMeasured } from "./use-measured.ts";
import { Words } from "./words.tsx";

/** A card on a wall page; new ones go to the end of their column, so that nothing being read moves. */
export type WallCard = CardSheetProps & { id: string };

export interface WallColumn {
  id: string;
  /** Left out where cards have no dimension: the column has no head. */
  title?: string;
  /** All cards of the dimension; counted from `cards` when left out. */
  count?: number;
  cards: readonly WallCard[];
}

export interface WallColumnsProps {
  columns: readonly WallColumn[];
  /** Counts from 0; beyond the last page the last one is shown. */
  page: number;
  /** Told whenever the number of pages changes. */
  onPages: (pages: number) => void;
  /** Most cards on a page. */
  most?: number;
}

/** Cards by dimension on pages: three columns, on 4:3 two; nothing is cut off, what does not fit is the next page. */
export function WallColumns({ columns, page, onPages, most = 9 }: WallColumnsProps) {
  const body = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const keys = useMemo(
    () => columns.flatMap((column) => [headKey(column), ...column.cards.map(cardKey)]),
    [columns],
  );
  const fixed = fixedColumns(columns.length);
  const measured = useMeasured(keys, body, layer, fixed);
  const pages = measured === null ? [] : dealt(columns, measured, most);
  const settled = measured !== null && measured.missing.length === 0;
  const total = Math.max(1, pages.length);
  useEffect(() => {
    if (settled) onPages(total);
  }, [settled, total, onPages]);
  const style = (fixed === undefined ? undefined : { "--cols": fixed }) as CSSProperties | undefined;
  const shown = pages[clampPage(page, pages.length)] ?? [];
  return (
    <>
      <div ref={body} className="cols" style={style}>
        {shown.map((part) => {
          const column = columns[part.column];
          return column === undefined ? null : (
            <section key={column.id} style={{ gridColumn: `span ${part.slots.length}` }}>
              <ColumnHead column={column} />
              {part.slots.map((slot, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a slot is its place
                <ul className="cols-list" key={index}>
                  {slot
                    .map((at) => column.cards[at])
                    .map((card) => card && <Card key={card.id} card={card} as="li" />)}
                  {slot.length === 0 && column.cards.length === 0 && <NothingYet />}
                </ul>
              ))}
            </section>
          );
        })}
      </div>
      {measured !== null && measured.missing.length > 0 && (
        <div ref={layer} className="cols cols-measure" style={style} aria-hidden="true">
          <Measuring columns={columns} missing={new Set(measured.missing)} />
        </div>
      )}
    </>
  );
}

function ColumnHead({ column }: { column: WallColumn }) {
  const t = useTranslations("parts");
  const count = column.count ?? column.cards.length;
  if (column.title === undefined) return <div className="cols-none" />;
  return (
    <h2 className="strip">
      <span>
        <Words>{column.title}</Words>
      </span>
      <span className="strip-count">
        {count} <span className="vh">{t("cards", { count })}</span>
      </span>
    </h2>
  );
}

function Card({ card: { id, ...card }, as }: { card: WallCard; as: "li" | "div" }) {
  return <CardSheet {...card} as={as} data-card={id} />;
}

function NothingYet() {
  const t = useTranslations("parts");
  return <li className="cols-nothing">{t("wall.nothingYet")}</li>;
}

function Measuring({ columns, missing }: { columns: readonly WallColumn[]; missing: ReadonlySet<string> }) {
  const box: CSSProperties = { display: "flow-root" };
  return columns.map((column) => (
    <div key={column.id}>
      {missing.has(headKey(column)) && (
        <div data-measure={headKey(column)} style={box}>
          <ColumnHead column={column} />
        </div>
      )}
      {column.cards.map(
        (card) =>
          missing.has(cardKey(card)) && (
            <div key={card.id} data-measure={cardKey(card)} style={box}>
              <Card card={card} as="div" />
            </div>
          ),
      )}
    </div>
  ));
}

/** Cards whose height is not known yet wait for the next turn; they stand at the ends of their columns. */
function dealt(columns: readonly WallColumn[], { room, heights }: Measured, most: number): Page[] {
  const known = columns.map((column) => {
    const cards = column.cards.map((card) => heights.get(cardKey(card)));
    const unknown = cards.indexOf(undefined);
    const usable = unknown === -1 ? cards : cards.slice(0, unknown);
    return { head: heights.get(headKey(column)) ?? 0, heights: usable.map((height) => height ?? 0) };
  });
  return paginate(known, { ...room, most });
}

/** Two or three dimensions share the width from the start, so that none of them hides or jumps as cards come in. */
function fixedColumns(count: number): number | undefined {
  return count === 2 || count === 3 ? count : undefined;
}

function headKey(column: WallColumn): string {
  return `head ${column.id} ${column.title ?? ""}`;
}

function cardKey({ id, text, title, count, state, reason }: WallCard): string {
  return JSON.stringify([id, text, title, count, state, reason]);
}
