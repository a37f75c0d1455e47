"use client";

import type { KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import { FieldTab } from "#components/field-tab.tsx";
import { cardLabel } from "#components/live/card-label.ts";
import { useRecord } from "#components/live/use-workshop.tsx";
import { roman } from "#components/roman.ts";
import { Words } from "#components/words.tsx";
import type { CardView } from "#domain/view.ts";

interface CardLineProps {
  card: CardView;
  /** How many were merged into it. */
  merged: number;
  picked: boolean;
  onPick: (id: string, withRange: boolean) => void;
  onKey: (event: KeyboardEvent<HTMLInputElement>, id: string) => void;
}

/** A card as a line: where it lies, what it says, and what it was written for where that is another field. */
export function CardLine({ card, merged, picked, onPick, onKey }: CardLineProps) {
  const t = useTranslations("organiser.reassign");
  const field = useRecord("field", card.fieldId);
  const dimension = useRecord("dimension", card.dimensionId);
  const table = useRecord("table", card.tableId);
  const bundle = useRecord("cluster", card.clusterId);
  const first = useRecord("field", card.writtenFor);
  const about = [
    ...(dimension ? [dimension.title] : []),
    ...(bundle ? [t("bundle", { title: bundle.title })] : []),
    ...(merged > 0 ? [t("merged", { count: merged })] : []),
    ...(table ? [t("tableNumber", { number: table.number })] : []),
  ];
  return (
    <li data-picked={picked ? "" : undefined}>
      <label className="org-card" htmlFor={`pick-${card.id}`}>
        <input
          id={`pick-${card.id}`}
          type="checkbox"
          checked={picked}
          onChange={(event) => {
            const { nativeEvent } = event;
            onPick(card.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey);
          }}
          onKeyDown={(event) => onKey(event, card.id)}
        />
        <FieldTab numeral={field?.numeral ?? null} kind={card.cardKind} number={cardLabel(card)} />
        <span className="org-card-words">
          <Words>{card.title ?? card.text}</Words>
        </span>
        <span className="org-card-about">
          {about.join(" · ")}
          {card.writtenFor !== undefined && (
            <b>
              {t("origin", {
                field: first ? `${roman(first.numeral)} ${first.title}` : t("withoutField"),
              })}
            </b>
          )}
        </span>
      </label>
    </li>
  );
}
