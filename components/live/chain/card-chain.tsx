"use client";

import { useTranslations } from "use-intl";
import { type ChainNode, chainOf, type Gone } from "#domain/chain.ts";
import { roman } from "../../roman.ts";
import { Words } from "../../words.tsx";
import { useRecord } from "../use-workshop.tsx";
import { useChainBoard } from "./use-chain.ts";

interface CardChainProps {
  id: string;
  /** Goes to another card; left out where there is nowhere to go. */
  onOpen?: (id: string) => void;
  /** What a card is that this screen was not sent. */
  missing?: Gone;
}

/** Where a card comes from and what became of it, as far as this screen may see it. */
export function CardChain({ id, onOpen, missing }: CardChainProps) {
  const t = useTranslations("parts.chain");
  const chain = chainOf(useChainBoard(missing), id);
  if (!chain) return null;
  const { from, to, direct, mergedInto } = chain;
  return (
    <div className="grid gap-2" data-chain="">
      {mergedInto && (
        <Part title={t("mergedInto")} nodes={[mergedInto]} near={1} {...(onOpen && { onOpen })} />
      )}
      {from.length > 0 && (
        <Part title={t("from")} nodes={from} near={direct.from} {...(onOpen && { onOpen })} />
      )}
      {to.length > 0 && <Part title={t("to")} nodes={to} near={direct.to} {...(onOpen && { onOpen })} />}
    </div>
  );
}

interface PartProps {
  title: string;
  nodes: readonly ChainNode[];
  /** So many are one step away; the others are folded. */
  near: number;
  onOpen?: (id: string) => void;
}

function Part({ title, nodes, near, onOpen }: PartProps) {
  const t = useTranslations("parts.chain");
  const far = nodes.slice(near);
  const list = (some: readonly ChainNode[]) => (
    <ul className="grid gap-1">
      {some.map((node) => (
        <li key={node.id} className="border-t border-hair pt-1">
          <Link node={node} {...(onOpen && { onOpen })} />
        </li>
      ))}
    </ul>
  );
  return (
    <section>
      <h3 className="font-extrabold">{title}</h3>
      {list(nodes.slice(0, near))}
      {far.length > 0 && (
        <details className="twin">
          <summary>{t("further", { count: far.length })}</summary>
          {list(far)}
        </details>
      )}
    </section>
  );
}

function Link({ node, onOpen }: { node: ChainNode; onOpen?: (id: string) => void }) {
  const t = useTranslations("parts");
  const written = useRecord("field", node.writtenFor);
  const marks = [
    ...(node.bundle === null ? [] : [t("chain.inBundle", { title: node.bundle })]),
    ...(node.originals.length === 0 ? [] : [t("card.count", { count: node.originals.length + 1 })]),
    ...(written ? [t("chain.writtenFor", { numeral: roman(written.numeral) })] : []),
  ];
  const words = (
    <>
      <b className="nohyphen">{node.label ?? t(`kind.${node.kind}`)}</b>{" "}
      {node.gone === null ? <Words>{node.words}</Words> : <i>{t(`chain.gone.${node.gone}`)}</i>}
      {marks.length > 0 && <span className="block text-[0.875rem] text-ink-2">{marks.join(" · ")}</span>}
    </>
  );
  if (!onOpen || node.gone === "unseen" || node.gone === "withdrawn") return <p>{words}</p>;
  return (
    <button
      type="button"
      className="min-h-[44px] w-full cursor-pointer text-left hover:underline"
      onClick={() => onOpen(node.id)}
    >
      {words}
    </button>
  );
}
