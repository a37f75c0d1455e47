"use client";

import { useTranslations } from "use-intl";
import type { Spotlight } from "#domain/records.ts";
import { shortId } from "#domain/records.ts";
import { CardSheet } from "../card.tsx";
import { ChainList } from "../live/chain/chain-list.tsx";
import { useChainGraph } from "../live/chain/use-chain.ts";
import { galleryTime } from "../live/gallery-time.ts";
import { useNoteLines } from "../live/note-lines.ts";
import { useTableCards } from "../live/table-cards.ts";
import { useRecord, useRecords, useWorkshop } from "../live/use-workshop.tsx";
import { CardList, PhoneSection } from "../phone-frame.tsx";
import { Clock } from "../time-line.tsx";
import { Words } from "../words.tsx";

/** A table or a list that the wall shows large, for whoever comes late or cannot read it from there. */
export default function OnWall({ lit }: { lit: Spotlight }) {
  if (lit.kind === "table") return <OneTable id={lit.id} />;
  if (lit.kind === "parked" || lit.kind === "next-step") return <OneList kind={lit.kind} />;
  if (lit.kind === "chain") return <OneChain id={lit.id} />;
  return null;
}

function OneChain({ id }: { id: string }) {
  const t = useTranslations("parts");
  const graph = useChainGraph(id);
  return (
    <PhoneSection title={t("onWall", { what: t("chain.title") })}>
      <ChainList graph={graph} />
    </PhoneSection>
  );
}

function OneTable({ id }: { id: string }) {
  const t = useTranslations("parts");
  const { now } = useWorkshop();
  const table = useRecord("table", id);
  const fields = useRecords("field");
  const cards = useTableCards(id);
  const time = galleryTime(useRecord("stage", "stage"));
  if (!table) return null;
  return (
    <PhoneSection title={t("onWall", { what: t("table", { number: table.number }) })}>
      {time && (
        <p>
          <Clock now={now} {...time} />
        </p>
      )}
      <CardList>
        {cards.map((card) => (
          <CardSheet
            key={card.id}
            as="li"
            kind={card.cardKind}
            fieldNumeral={fields.find((field) => field.id === card.fieldId)?.numeral ?? null}
            label={shortId({ cardKind: card.cardKind, number: card.number })}
            text={card.text}
            {...(card.title !== null && { title: card.title })}
          />
        ))}
      </CardList>
    </PhoneSection>
  );
}

function OneList({ kind }: { kind: "parked" | "next-step" }) {
  const t = useTranslations("parts");
  const lines = useNoteLines(kind);
  return (
    <PhoneSection title={t("onWall", { what: t(`notes.${kind}.title`) })}>
      <ul className="grid gap-2">
        {lines.map(({ id, label, words, who, until }) => (
          <li key={id} className="border-t border-hair pt-2">
            {label && <b className="nohyphen">{label} </b>}
            <Words>{words}</Words>
            {(who || until) && (
              <span className="block font-[650]">{[who, until].filter(Boolean).join(" · ")}</span>
            )}
          </li>
        ))}
      </ul>
    </PhoneSection>
  );
}
