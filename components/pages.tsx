"use client";

import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { clampPage, paginate } from "./paging.ts";
import { useMeasured } from "./use-measured.ts";

export interface PagesProps<Item> {
  items: readonly Item[];
  /** Must change with everything that changes the item's height. */
  itemKey: (item: Item) => string;
  render: (item: Item) => ReactNode;
  page: number;
  onPages: (pages: number) => void;
  /** Most items on a page: nine named things. */
  most?: number;
  /** How many columns; left out: what the wall holds (3, on 4:3 two). */
  columns?: number;
}

/** Any list on pages: fills the box it stands in, measures what fits, turns instead of scrolling. */
export function Pages<Item>({ items, itemKey, render, page, onPages, most = 9, columns }: PagesProps<Item>) {
  const body = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const keys = useMemo(() => items.map(itemKey), [items, itemKey]);
  const measured = useMeasured(keys, body, layer, columns);
  const heights = keys.map((key) => measured?.heights.get(key));
  const known = heights.includes(undefined) ? heights.slice(0, heights.indexOf(undefined)) : heights;
  const pages =
    measured === null
      ? []
      : paginate([{ head: 0, heights: known.map((height) => height ?? 0) }], { ...measured.room, most });
  const settled = measured !== null && measured.missing.length === 0;
  const total = Math.max(1, pages.length);
  useEffect(() => {
    if (settled) onPages(total);
  }, [settled, total, onPages]);
  const style = columns === undefined ? undefined : { "--cols": columns };
  const slots = pages[clampPage(page, pages.length)]?.[0]?.slots ?? [];
  return (
    <>
      <div ref={body} className="cols cols-plain" style={style as React.CSSProperties}>
        {slots.map((slot, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a slot is its place
          <div className="cols-list" key={index}>
            {slot.map((at) => {
              const item = items[at];
              return item === undefined ? null : <div key={keys[at]}>{render(item)}</div>;
            })}
          </div>
        ))}
      </div>
      {measured !== null && measured.missing.length > 0 && (
        <div
          ref={layer}
          className="cols cols-measure"
          style={style as React.CSSProperties}
          aria-hidden="true"
        >
          {items.map((item, index) =>
            measured.missing.includes(keys[index] ?? "") ? (
              <div key={keys[index]} data-measure={keys[index]} style={{ display: "flow-root" }}>
                {render(item)}
              </div>
            ) : null,
          )}
        </div>
      )}
    </>
  );
}
