"use client";

import { type CSSProperties, useEffect } from "react";
import { useTranslations } from "use-intl";
import type { WallScreenProps } from "#components/activity-screens.ts";
import { CardSheet } from "#components/card.tsx";
import { cardLabel } from "#components/live/card-label.ts";
import { useRecord, useRecords } from "#components/live/use-workshop.tsx";
import { sheetOf } from "#components/live/wall/sheet-of.ts";
import { WallStep } from "#components/live/wall-step.tsx";
import { useFitting } from "#components/use-fitting.ts";
import { WallColumns } from "#components/wall-columns.tsx";
import type { Stage } from "#domain/records.ts";
import { LitChain } from "./lit-chain.tsx";
import { LitList } from "./lit-list.tsx";
import { LitResults } from "./lit-results.tsx";
import { LitTable } from "./lit-table.tsx";
import { LitTop } from "./lit-top.tsx";

type SpotlightProps = WallScreenProps & { lit: NonNullable<Stage["spotlight"]> };

/** What the room is talking about, large enough for the last row. */
export function Spotlight({ lit, ...props }: SpotlightProps) {
  switch (lit.kind) {
    case "card":
      return <LitCard id={lit.id} {...props} />;
    case "cluster":
      return <LitCluster id={lit.id} {...props} />;
    case "table":
      return <LitTable key={lit.id} id={lit.id} {...props} />;
    case "parked":
    case "next-step":
      return <LitList kind={lit.kind} {...props} />;
    case "top":
      return <LitTop key={lit.id} id={lit.id} {...props} />;
    case "chain":
      return <LitChain key={lit.id} id={lit.id} {...props} />;
    case "results":
      return <LitResults {...props} />;
  }
}

/** The largest first; the last one is still readable from the last row. */
const cardSizes = [84, 68, 56, 48, 40, 34];

const large = {
  "--tabsize": "calc(40 * var(--u))",
  "--pad": "calc(34 * var(--u))",
  "--cut": "calc(44 * var(--u))",
  lineHeight: 1.12,
} as CSSProperties;

function LitCard({ id, activity, step, page, onPages }: WallScreenProps & { id: string }) {
  const t = useTranslations("wall");
  const card = useRecord("card", id);
  const under = useRecords("card").filter(({ mergedInto }) => mergedInto === id);
  const field = useRecord("field", card?.fieldId);
  useEffect(() => onPages(1), [onPages]);
  const originals = card && card.title !== null && under.length > 0 ? [card, ...under] : under;
  const words = card?.title ?? card?.text ?? "";
  const box = useFitting<HTMLDivElement>(cardSizes, words + originals.map(({ text }) => text).join());
  if (!card) return null;
  return (
    <WallStep
      activity={activity}
      step={step}
      numeral={field?.numeral ?? null}
      kicker={[t("spotlight"), field?.title].filter(Boolean).join(" · ")}
      page={page}
    >
      <div ref={box} className="grid max-w-[88%] gap-[calc(40*var(--u))] pt-[calc(24*var(--u))]">
        <CardSheet
          {...sheetOf(card)}
          fieldNumeral={field?.numeral ?? null}
          count={1 + under.length}
          spotlight
          style={{ ...large, fontSize: "calc(var(--fit) * var(--u))" }}
        />
        {originals.length > 0 && (
          <ul className="grid gap-[calc(12*var(--u))] text-[calc(32*var(--u))]">
            {originals.slice(0, 4).map((one) => (
              <li key={one.id}>
                <b className="nohyphen">{cardLabel(one)}</b> {one.text}
              </li>
            ))}
            {originals.length > 4 && <li>{t("moreOriginals", { count: originals.length - 4 })}</li>}
          </ul>
        )}
      </div>
    </WallStep>
  );
}

function LitCluster({ id, activity, step, page, onPages }: WallScreenProps & { id: string }) {
  const t = useTranslations("wall");
  const cluster = useRecord("cluster", id);
  const all = useRecords("card");
  const field = useRecord("field", cluster?.fieldId);
  if (!cluster) return null;
  const members = all.filter(({ clusterId, mergedInto }) => clusterId === id && mergedInto === null);
  const cards = members.map((card) => ({
    ...sheetOf(card),
    fieldNumeral: field?.numeral ?? null,
    count: 1 + all.filter(({ mergedInto }) => mergedInto === card.id).length,
  }));
  return (
    <WallStep
      activity={activity}
      step={step}
      numeral={field?.numeral ?? null}
      kicker={[t("spotlight"), field?.title].filter(Boolean).join(" · ")}
      question={cluster.title}
      page={page}
    >
      <WallColumns columns={[{ id: cluster.id, cards }]} page={page} onPages={onPages} />
    </WallStep>
  );
}
