"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { shortId } from "#domain/records.ts";
import { Button } from "../button.tsx";
import { CardSheet } from "../card.tsx";
import { CardChain } from "../live/chain/card-chain.tsx";
import { useRecord } from "../live/use-workshop.tsx";

interface ChainCardProps {
  id: string;
  onOpen: (id: string) => void;
  onBack: () => void;
}

/** A card that one of mine came from or became, with the way on and the way back. */
export function ChainCard({ id, onOpen, onBack }: ChainCardProps) {
  const t = useTranslations("parts.chain");
  const seen = useRecord("card", id);
  const own = useRecord("mine", id);
  const card = seen ?? own;
  const field = useRecord("field", card?.fieldId);
  const box = useRef<HTMLDivElement>(null);
  // The button that led here is gone: the keyboard goes on at the card.
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="grid gap-3">
      {card && (
        <CardSheet
          kind={card.cardKind}
          fieldNumeral={field?.numeral ?? null}
          label={shortId(card)}
          text={card.text}
          {...(card.title !== null && { title: card.title })}
        />
      )}
      <CardChain id={id} onOpen={onOpen} />
      <Button onClick={onBack}>{t("backToMine")}</Button>
    </div>
  );
}
