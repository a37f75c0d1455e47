"use client";

import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import type { ChainGraph, GraphNode } from "#domain/chain-graph.ts";
import { classNames } from "../class-names.ts";
import { clampPage } from "../paging.ts";
import { fieldClass } from "../roman.ts";
import { useMeasured } from "../use-measured.ts";
import { ChainBox } from "./chain-box.tsx";
import { chainColumns, chainPages, chainTops } from "./chain-pages.ts";

interface ChainMapProps {
  graph: ChainGraph;
  numeralOf: (fieldId: string | null) => number | null;
  page: number;
  onPages: (pages: number) => void;
  /** Opens a card; left out where the picture is only looked at. */
  onOpen?: (node: GraphNode) => void;
  /** What is shown, for those who do not see it; the list beside it says the rest. */
  caption: string;
}

/** In per cent of the width: a column, and from one column's edge to the next. */
const columnWidth = 21.25;
const columnStep = 26.25;

/** Four columns from factor to option with lines between, on pages; cards are as high as their words. */
export function ChainMap({ graph, numeralOf, page, onPages, onOpen, caption }: ChainMapProps) {
  const t = useTranslations("parts.chain");
  const plane = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const nodes = useMemo(() => [...graph.nodes.values()], [graph]);
  const keys = useMemo(() => nodes.map(keyOf), [nodes]);
  const measured = useMeasured(keys, plane, layer, 1);
  const isSettled = measured !== null && measured.missing.length === 0;
  const heightOf = (id: string) => {
    const node = graph.nodes.get(id);
    return (node && measured?.heights.get(keyOf(node))) ?? 0;
  };
  const pages = isSettled ? chainPages(graph, heightOf, measured.room) : [];
  const shown = pages[clampPage(page, pages.length)];
  const tops =
    shown && measured ? chainTops(graph, shown, heightOf, measured.room.gap) : new Map<string, number>();
  const total = Math.max(1, pages.length);
  useEffect(() => {
    if (isSettled) onPages(total);
  }, [isSettled, total, onPages]);
  const box = (node: GraphNode) => (
    <ChainBox node={node} numeral={numeralOf(node.fieldId)} {...(onOpen && { onOpen })} />
  );
  return (
    <div className="chart chain" {...(onOpen ? {} : { role: "img", "aria-label": caption })}>
      <div className="chain-heads" aria-hidden="true">
        {chainColumns.map((kind) => (
          <b key={kind}>{t(`columns.${kind}`)}</b>
        ))}
      </div>
      <div ref={plane} className="chain-plane">
        {shown && measured && (
          <svg viewBox={`0 0 100 ${measured.room.height}`} preserveAspectRatio="none" aria-hidden="true">
            {shown.lines.map(([from, to]) => (
              <path
                key={`${from} ${to}`}
                d={lineBetween(endsOf(from, "right"), endsOf(to, "left"))}
                vectorEffect="non-scaling-stroke"
              />
            ))}
          </svg>
        )}
        {shown &&
          [...shown.nodes].map((id) => {
            const node = graph.nodes.get(id);
            return node ? (
              <Placed key={id} node={node} numeral={numeralOf(node.fieldId)} top={tops.get(id) ?? 0}>
                {box(node)}
              </Placed>
            ) : null;
          })}
        {measured !== null && measured.missing.length > 0 && (
          <div ref={layer} className="chain-measure" aria-hidden="true" inert>
            {nodes
              .filter((node) => measured.missing.includes(keyOf(node)))
              .map((node) => (
                <div
                  key={node.id}
                  data-measure={keyOf(node)}
                  className={classNames("chain-at", fieldClass(numeralOf(node.fieldId)))}
                >
                  {box(node)}
                </div>
              ))}
          </div>
        )}
      </div>
    </div>
  );

  function endsOf(id: string, side: "left" | "right"): [number, number] {
    const kind = graph.nodes.get(id)?.kind ?? "factor";
    const x = chainColumns.indexOf(kind) * columnStep + (side === "right" ? columnWidth : 0);
    return [x, (tops.get(id) ?? 0) + heightOf(id) / 2];
  }
}

/** Must change with everything that changes a card's height. */
const keyOf = ({ id, label, words, gone, count }: GraphNode): string =>
  JSON.stringify([id, label, words, gone, count]);

function Placed({
  node,
  numeral,
  top,
  children,
}: {
  node: GraphNode;
  numeral: number | null;
  top: number;
  children: ReactNode;
}) {
  const left = `${chainColumns.indexOf(node.kind) * columnStep}%`;
  return (
    <div
      className={classNames("chain-at", fieldClass(numeral))}
      style={{ left, top, width: `${columnWidth}%` }}
    >
      {children}
    </div>
  );
}

function lineBetween([x1, y1]: [number, number], [x2, y2]: [number, number]): string {
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}
