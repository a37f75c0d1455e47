"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { CardSheet } from "#components/card.tsx";
import { useSaving } from "#components/live/use-saving.ts";
import { useWorkshop } from "#components/live/use-workshop.tsx";
import { CardList, PhoneSection } from "#components/phone-frame.tsx";
import { useNumeral } from "./use-numeral.ts";
import { OwnCard } from "./phone-own-card.tsx";
import type { Collect, UnsavedCard } from "./use-collect.ts";

export interface OwnCardsProps {
  collect: Collect;
  open: boolean;
  /** Takes a refused card's words back into the field. */
  onTake?: (text: string) => void;
}

/** What I wrote, newest on top, each with the truth about where it is. */
export function OwnCards({ collect, open, onTake }: OwnCardsProps) {
  const t = useTranslations("activities.collect.phone");
  const list = useRef<HTMLDivElement>(null);
  const { unsaved } = collect;
  const mine = collect.mine.filter(({ id }) => id !== collect.tableCard?.id);
  if (mine.length + unsaved.length === 0) return null;
  return (
    <div ref={list} tabIndex={-1}>
      <PhoneSection title={t("mine")} count={mine.length + unsaved.length}>
        <CardList>
          {unsaved.map((card) => (
            <Unsaved key={card.id} card={card} collect={collect} {...(onTake && { onTake })} />
          ))}
          {mine.map((card) => (
            <OwnCard
              key={card.id}
              card={card}
              collect={collect}
              open={open}
              // The card with the focus is gone: its neighbours are where one reads on.
              onGone={() => list.current?.focus()}
            />
          ))}
        </CardList>
      </PhoneSection>
    </div>
  );
}

type UnsavedProps = { card: UnsavedCard; collect: Collect; onTake?: (text: string) => void };

function Unsaved({ card, collect, onTake }: UnsavedProps) {
  const t = useTranslations("activities.collect.phone");
  const refusals = useTranslations("refusals");
  const { outbox } = useWorkshop();
  const { state } = useSaving();
  const numeral = useNumeral(card);
  const forget = () => outbox.discard(card.id);
  const take = () => {
    onTake?.(card.text);
    forget();
  };
  return (
    <CardSheet
      as="li"
      kind={collect.settings.cardKind}
      fieldNumeral={numeral}
      text={card.text}
      state={card.refused ? "refused" : state === "offline" ? "offline" : "sending"}
      {...(card.refused && { reason: refusals(card.refused) })}
      enter
    >
      {card.refused && (
        <div className="phone-row">
          {onTake && (
            <Button small onClick={take}>
              {t("take")}
            </Button>
          )}
          <Button small variant="quiet" onClick={forget}>
            {t("discard")}
          </Button>
        </div>
      )}
    </CardSheet>
  );
}
