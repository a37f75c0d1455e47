"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { shortId } from "#domain/records.ts";
import type { MineView } from "#domain/view.ts";
import { Button } from "../button.tsx";
import { Dialog } from "../dialog.tsx";
import { useRecords } from "../live/use-workshop.tsx";
import { CardList } from "../phone-frame.tsx";
import { ChainCard } from "./chain-card.tsx";
import { downloadText } from "./download-text.ts";
import { MyCard } from "./my-card.tsx";
import { useFates } from "./my-card-fate.ts";

/** Everything that I have written today and what became of it; mine to take home and to take back. */
export default function MyCards({ onClose }: { onClose: () => void }) {
  const t = useTranslations("phone.myCards");
  const mine = useRecords("mine").toSorted((a, b) => a.createdAt - b.createdAt);
  const fatesOf = useFates();
  const workshop = useRecords("workshop")[0];
  const [walked, setWalked] = useState<string | null>(null);
  const lineOf = (card: MineView) => [
    `${shortId(card)}  ${card.text}`,
    ...fatesOf(card).map((fate) => `       ${fate}`),
  ];
  const save = () => {
    const head = [
      workshop?.title ?? "Weitblick",
      [workshop?.place, workshop?.date].filter(Boolean).join(", "),
    ];
    const lines = [...head, "", t("title"), "", ...mine.flatMap((card) => [...lineOf(card), ""])];
    downloadText(`${t("file")}.txt`, lines.join("\r\n"));
  };
  return (
    <Dialog open title={t("title")} onClose={onClose}>
      {walked !== null ? (
        <ChainCard key={walked} id={walked} onOpen={setWalked} onBack={() => setWalked(null)} />
      ) : mine.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <>
          <CardList label={t("title")}>
            {mine.map((card) => (
              <MyCard key={card.id} card={card} fates={fatesOf(card)} onOpen={setWalked} />
            ))}
          </CardList>
          <Button onClick={save}>{t("save")}</Button>
          <p className="phone-hint">{t("hint")}</p>
        </>
      )}
    </Dialog>
  );
}
