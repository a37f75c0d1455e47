"use client";

import { useTranslations } from "use-intl";
import type { ChainGraph, GraphNode } from "#domain/chain-graph.ts";
import { Words } from "../../words.tsx";

/** The same chain as a list: under each option what it came from, under that what this came from. */
export function ChainList({ graph }: { graph: ChainGraph }) {
  const t = useTranslations("parts.chain");
  const told = new Set<string>();
  if (graph.heads.length === 0) return <p>{t("empty")}</p>;
  const branch = (id: string, above: readonly string[]) => {
    const node = graph.nodes.get(id);
    if (!node) return null;
    const isTold = told.has(id);
    told.add(id);
    const sources = node.sources.filter((source) => !above.includes(source));
    return (
      <li key={id} className="border-t border-hair pt-1">
        <Named node={node} />
        {isTold && sources.length > 0 && <span className="text-ink-2"> ({t("above")})</span>}
        {!isTold && sources.length > 0 && (
          <>
            <span className="block text-[0.875rem] font-bold">{t("from")}:</span>
            <ul className="grid gap-1 border-l-2 border-ink pl-3">
              {sources.map((source) => branch(source, [...above, id]))}
            </ul>
          </>
        )}
      </li>
    );
  };
  return (
    <>
      <ul className="grid gap-2">{graph.heads.map((id) => branch(id, []))}</ul>
      {graph.unused > 0 && <p>{t("unused", { count: graph.unused })}</p>}
    </>
  );
}

function Named({ node: { kind, label, words, gone, count, isBundle } }: { node: GraphNode }) {
  const t = useTranslations("parts");
  return (
    <>
      <b className="nohyphen">{label ?? (isBundle ? t("chain.bundle", { count }) : t(`kind.${kind}`))}</b>{" "}
      {gone === null ? <Words>{words}</Words> : <i>{t(`chain.gone.${gone}`)}</i>}
      {!isBundle && count > 1 && <> {t("card.count", { count })}</>}
    </>
  );
}
