"use client";

import { useTranslations } from "use-intl";
import { CardList, PhoneSection } from "#components/phone-frame.tsx";
import type { CardView, MineView } from "#domain/view.ts";
import { OwnCard } from "./phone-own-card.tsx";
import type { Collect } from "./use-collect.ts";

/** One card for the whole table: one person writes it, and everybody there may change it. */
export function TableCard({
  card,
  collect,
  open,
}: {
  card: MineView | CardView;
  collect: Collect;
  open: boolean;
}) {
  const t = useTranslations("activities.collect.phone");
  return (
    <PhoneSection title={t("tableCard")}>
      <CardList>
        <OwnCard card={card} collect={collect} open={open} />
      </CardList>
    </PhoneSection>
  );
}
