"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { shortId } from "#domain/records.ts";
import type { MineView } from "#domain/view.ts";
import { Button } from "../button.tsx";
import { CardSheet } from "../card.tsx";
import { CardChain } from "../live/chain/card-chain.tsx";
import { useOutbox, useRecord, useWorkshop } from "../live/use-workshop.tsx";
import { TextField } from "../text-field.tsx";

/** One of my cards with what became of it; it can be taken back, and said otherwise while it is hidden. */
export function MyCard({
  card,
  fates,
  onOpen,
}: {
  card: MineView;
  fates: readonly string[];
  onOpen: (id: string) => void;
}) {
  const t = useTranslations("phone.myCards");
  const client = useWorkshop();
  const field = useRecord("field", card.fieldId);
  const [asking, setAsking] = useState(false);
  const [words, setWords] = useState<string | null>(null);
  const label = shortId(card);
  const waiting = useOutbox().some(
    ({ command, refused }) =>
      refused === null &&
      command.type === "activity" &&
      (command.command as { cardId?: unknown }).cardId === card.id,
  );
  const tell = (command: { do: "withdraw" } | { do: "reword"; text: string }) => {
    client.keep({
      type: "activity",
      activityId: card.activityId,
      command: { ...command, cardId: card.id },
    });
    setAsking(false);
    setWords(null);
  };
  const isHidden = card.hiddenReason !== undefined;
  return (
    <CardSheet
      as="li"
      kind={card.cardKind}
      fieldNumeral={field?.numeral ?? null}
      label={label}
      text={card.text}
    >
      <div className="grid gap-2">
        <ul className="grid gap-1 text-[0.9375rem]">
          {fates.map((fate) => (
            <li key={fate}>{fate}</li>
          ))}
        </ul>
        <CardChain id={card.id} onOpen={onOpen} />
        {waiting && <p className="font-bold">{t("waiting")}</p>}
        {isHidden && words === null && (
          <>
            <p className="text-[0.9375rem]">{t("hiddenKindly")}</p>
            <Button small onClick={() => setWords(card.text)}>
              {t("reword")}
            </Button>
          </>
        )}
        {words !== null && (
          <>
            <TextField label={t("words", { label })} value={words} onChange={setWords} rows={3} />
            <Button small disabled={words.trim() === ""} onClick={() => tell({ do: "reword", text: words })}>
              {t("saveWords")}
            </Button>
          </>
        )}
        {asking ? (
          <div className="grid gap-2">
            <p className="font-bold">{t("sure", { label })}</p>
            <Button small onClick={() => tell({ do: "withdraw" })}>
              {t("yes")}
            </Button>
            <Button small variant="quiet" onClick={() => setAsking(false)}>
              {t("no")}
            </Button>
          </div>
        ) : (
          <Button small variant="quiet" onClick={() => setAsking(true)}>
            {t("withdraw")}
            <span className="vh"> {label}</span>
          </Button>
        )}
      </div>
    </CardSheet>
  );
}
