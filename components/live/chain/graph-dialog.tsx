"use client";

import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../button.tsx";
import { ChainMap } from "../../charts/chain-map.tsx";
import { Dialog } from "../../dialog.tsx";
import { useDesk } from "../board/desk.tsx";
import { useActing } from "../staff/acting.tsx";
import { useRecord, useRecords } from "../use-workshop.tsx";
import { ChainList } from "./chain-list.tsx";
import { useChainGraph } from "./use-chain.ts";

/** The chain of the field on the table, beside the board: look, turn the pages, open a card, show it to everybody. */
export function GraphDialog({ fieldId, onClose }: { fieldId: string | null; onClose: () => void }) {
  const t = useTranslations("parts.chain");
  const { act } = useActing();
  const { ask } = useDesk();
  const graph = useChainGraph(fieldId, "withdrawn");
  const fields = useRecords("field");
  const field = fields.find(({ id }) => id === fieldId);
  const stage = useRecord("stage", "stage");
  const isLit = stage?.spotlight?.kind === "chain" && stage.spotlight.id === fieldId;
  const [page, setPage] = useState(0);
  const [pages, setPages] = useState(1);
  const keepPages = useCallback((count: number) => setPages(count), []);
  const at = Math.min(page, pages - 1);
  const numeralOf = (id: string | null) => fields.find((one) => one.id === id)?.numeral ?? null;
  const caption = t("caption", { count: graph.nodes.size, options: graph.heads.length });
  return (
    <Dialog open wide title={[t("title"), field?.title].filter(Boolean).join(": ")} onClose={onClose}>
      {graph.heads.length === 0 ? (
        <p>{t("empty")}</p>
      ) : (
        <ChainMap
          graph={graph}
          numeralOf={numeralOf}
          page={at}
          onPages={keepPages}
          caption={caption}
          onOpen={(node) =>
            ask(node.isBundle ? { kind: "bundle", id: node.id } : { kind: "card", id: node.id })
          }
        />
      )}
      <div className="flex flex-wrap items-center gap-2">
        {pages > 1 && (
          <>
            <Button small aria-label={t("pageBack")} disabled={at === 0} onClick={() => setPage(at - 1)}>
              ←
            </Button>
            <span className="font-[650]">{t("page", { page: at + 1, of: pages })}</span>
            <Button small aria-label={t("pageOn")} disabled={at >= pages - 1} onClick={() => setPage(at + 1)}>
              →
            </Button>
          </>
        )}
        {field && (
          <Button
            small
            className="ml-auto"
            aria-pressed={isLit}
            disabled={!stage?.activityId}
            onClick={() =>
              void act({ type: "stage.spotlight", on: isLit ? null : { kind: "chain", id: field.id } })
            }
          >
            {t("show")}
          </Button>
        )}
      </div>
      <details className="twin">
        <summary>{t("asList")}</summary>
        <ChainList graph={graph} />
      </details>
    </Dialog>
  );
}
