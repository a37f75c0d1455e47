"use client";

import { Suspense } from "react";
import { useTranslations } from "use-intl";
import { shortId } from "#domain/records.ts";
import { CardSheet } from "../card.tsx";
import { lazyPart } from "../lazy-part.tsx";
import { useRecord, useRecords } from "../live/use-workshop.tsx";
import { CardList, PhoneSection } from "../phone-frame.tsx";

const OnWall = lazyPart(() => import("./on-wall.tsx"));

/** What the room talks about now, for whoever comes late or cannot read the wall. */
export function SpotlightCard() {
  const t = useTranslations("phone.step");
  const spotlight = useRecord("stage", "stage")?.spotlight ?? null;
  const card = useRecord("card", spotlight?.kind === "card" ? spotlight.id : null);
  const cluster = useRecord("cluster", spotlight?.kind === "cluster" ? spotlight.id : null);
  const cards = useRecords("card");
  const field = useRecord("field", (card ?? cluster)?.fieldId);
  if (spotlight && !card && !cluster)
    return (
      <Suspense fallback={null}>
        <OnWall key={spotlight.id} lit={spotlight} />
      </Suspense>
    );
  if (!card && !cluster) return null;
  const count = cluster
    ? cards.filter((it) => it.clusterId === cluster.id).length
    : cards.filter((it) => it.mergedInto === card?.id).length + 1;
  return (
    <PhoneSection title={t("spotlight")}>
      <CardList>
        {card && (
          <CardSheet
            as="li"
            kind={card.cardKind}
            fieldNumeral={field?.numeral ?? null}
            label={shortId(card)}
            text={card.text}
            {...(card.title !== null && { title: card.title })}
            count={count}
            spotlight
          />
        )}
        {cluster && (
          <CardSheet
            as="li"
            kind={cluster.cardKind}
            fieldNumeral={field?.numeral ?? null}
            text={cluster.title}
            title={cluster.title}
            count={count}
            spotlight
          />
        )}
      </CardList>
    </PhoneSection>
  );
}
