import { useTranslations } from "use-intl";
import type { GraphNode } from "#domain/chain-graph.ts";
import { FieldTab } from "../field-tab.tsx";
import { Words } from "../words.tsx";

interface ChainBoxProps {
  node: GraphNode;
  numeral: number | null;
  onOpen?: (node: GraphNode) => void;
}

/** One card of the picture: its tab, its words, how many lie under it; a place without words for what is gone. */
export function ChainBox({ node, numeral, onOpen }: ChainBoxProps) {
  const t = useTranslations("parts");
  const { kind, label, words, gone, count, isBundle } = node;
  const named = label ?? (gone === "unseen" || gone === "withdrawn" ? t(`kind.${kind}`) : null);
  const inside = (
    <>
      <FieldTab numeral={numeral} kind={kind} {...(named !== null && { number: named })} />
      <span className="chain-words">
        {gone === null ? <Words>{words}</Words> : <i>{t(`chain.gone.${gone}`)}</i>}
        {isBundle && <small>{t("chain.bundle", { count })}</small>}
        {!isBundle && count > 1 && <small>{t("card.count", { count })}</small>}
      </span>
    </>
  );
  return onOpen && (gone === null || gone === "hidden") ? (
    <button type="button" className="chain-box" data-gone={gone ?? undefined} onClick={() => onOpen(node)}>
      {inside}
    </button>
  ) : (
    <div className="chain-box" data-gone={gone ?? undefined}>
      {inside}
    </div>
  );
}
