"use client";

import { useTranslations } from "use-intl";
import type { WallScreenProps } from "#components/activity-screens.ts";
import { ChainMap } from "#components/charts/chain-map.tsx";
import { ChainList } from "#components/live/chain/chain-list.tsx";
import { useChainGraph } from "#components/live/chain/use-chain.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import { WallStep } from "#components/live/wall-step.tsx";
import { NothingYet } from "./nothing-yet.tsx";

/** From factor to option, for one field: the room sees what its sentences have become. */
export function LitChain({ id, activity, step, page, onPages }: WallScreenProps & { id: string }) {
  const t = useTranslations("parts.chain");
  const graph = useChainGraph(id);
  const fields = useRecords("field");
  const field = fields.find((one) => one.id === id);
  const caption = t("caption", { count: graph.nodes.size, options: graph.heads.length });
  return (
    <WallStep
      activity={activity}
      step={step}
      numeral={field?.numeral ?? null}
      kicker={field?.title ?? ""}
      question={t("title")}
      page={page}
      {...(graph.unused > 0 && { note: t("unused", { count: graph.unused }) })}
    >
      {graph.heads.length === 0 ? (
        <NothingYet>{t("empty")}</NothingYet>
      ) : (
        <>
          <ChainMap
            graph={graph}
            numeralOf={(fieldId) => fields.find((one) => one.id === fieldId)?.numeral ?? null}
            page={page}
            onPages={onPages}
            caption={caption}
          />
          <div className="vh">
            <ChainList graph={graph} />
          </div>
        </>
      )}
    </WallStep>
  );
}
