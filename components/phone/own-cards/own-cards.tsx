"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../button.tsx";
import { CardSheet } from "../../card.tsx";
import { useSaving } from "../../live/use-saving.ts";
import { useWorkshop } from "../../live/use-workshop.tsx";
import { CardList, PhoneSection } from "../../phone-frame.tsx";
import { OwnCard } from "./own-card.tsx";
import type { OwnCardsProps } from "./own-cards-props.ts";
import type { Unsaved, WritingCommand } from "./use-own-cards.ts";

/** What I wrote, newest on top, each with the truth about where it is. */
export function OwnCards<C extends WritingCommand>(props: OwnCardsProps<C>) {
  const t = useTranslations("phone.own");
  const list = useRef<HTMLDivElement>(null);
  const { mine, unsaved, title } = props;
  if (mine.length + unsaved.length === 0) return null;
  return (
    <div ref={list} tabIndex={-1}>
      <PhoneSection title={title ?? t("mine")} count={mine.length + unsaved.length}>
        <CardList>
          {unsaved.map((card) => (
            <UnsavedCard key={card.id} {...props} card={card} />
          ))}
          {mine.map((card) => (
            // The card with the focus is gone: its neighbours are where one reads on.
            <OwnCard key={card.id} {...props} card={card} onGone={() => list.current?.focus()} />
          ))}
        </CardList>
      </PhoneSection>
    </div>
  );
}

function UnsavedCard<C extends WritingCommand>({
  card,
  kind,
  numeral,
  onTake,
}: OwnCardsProps<C> & { card: Unsaved<C> }) {
  const t = useTranslations("phone.own");
  const refusals = useTranslations("refusals");
  const { outbox } = useWorkshop();
  const { state } = useSaving();
  const forget = () => outbox.discard(card.id);
  return (
    <CardSheet
      as="li"
      kind={kind}
      fieldNumeral={numeral}
      text={card.text}
      state={card.refused ? "refused" : state === "offline" ? "offline" : "sending"}
      {...(card.refused && { reason: refusals(card.refused) })}
      enter
    >
      {card.refused && (
        <div className="phone-row">
          {onTake && (
            <Button
              small
              onClick={() => {
                onTake(card.text);
                forget();
              }}
            >
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
