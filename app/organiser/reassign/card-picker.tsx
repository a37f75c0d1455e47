"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";
import { SelectLine } from "#components/organiser/lines.tsx";
import type { CardView } from "#domain/view.ts";
import { CardFilterForm } from "./card-filter-form.tsx";
import { CardLine } from "./card-line.tsx";
import { everything, matching, standing } from "./filter.ts";
import { noChoice, type Place } from "./places.ts";
import { UndoMove } from "./undo-move.tsx";
import { usePicks } from "./use-picks.ts";
import type { Reassigning } from "./use-reassign.ts";

/** Single cards: find them, pick as many as one likes, say where they go. */
export function CardPicker({ places, reassign }: { places: readonly Place[]; reassign: Reassigning }) {
  const t = useTranslations("organiser.reassign");
  const cards = useRecords("card");
  const [filter, setFilter] = useState(everything);
  const [target, setTarget] = useState(noChoice);
  const under = useMemo(() => mergedUnder(cards), [cards]);
  const shown = useMemo(() => {
    const wordsOf = (card: CardView) =>
      [card, ...(under.get(card.id) ?? [])].map(({ text, title }) => `${title ?? ""} ${text}`).join(" ");
    return matching(standing(cards), filter, wordsOf);
  }, [cards, filter, under]);
  const ids = shown.map(({ id }) => id);
  const { picked, pick, pickAll, clear, keys } = usePicks(ids);
  // What is not shown is not moved: nobody moves what they do not see.
  const chosen = ids.filter((id) => picked.has(id));
  const to = places.find(({ value }) => value === target);
  const isReady = to !== undefined && chosen.length > 0 && !reassign.busy;
  const all = chosen.length === ids.length && ids.length > 0;
  return (
    <form
      className="org-stack"
      onSubmit={async (event) => {
        event.preventDefault();
        if (isReady && (await reassign.move([{ cardIds: chosen, to }], chosen.length))) clear();
      }}
    >
      <CardFilterForm filter={filter} places={places} onChange={setFilter} />
      <label className="org-check org-check-all">
        <input
          type="checkbox"
          checked={all}
          ref={(box) => {
            if (box) box.indeterminate = !all && chosen.length > 0;
          }}
          disabled={ids.length === 0}
          onChange={() => pickAll(ids, !all)}
        />
        <span>{t("all", { count: ids.length })}</span>
      </label>
      {ids.length === 0 ? (
        <p className="org-empty">{t("none")}</p>
      ) : (
        <ul className="org-cards" aria-label={t("list")}>
          {shown.map((card) => (
            <CardLine
              key={card.id}
              card={card}
              merged={under.get(card.id)?.length ?? 0}
              picked={picked.has(card.id)}
              onPick={pick}
              onKey={keys}
            />
          ))}
        </ul>
      )}
      <div className="org-foot org-move" data-unsaved="">
        <p className="org-move-count">
          <b>{t("picked", { count: chosen.length })}</b>
        </p>
        <SelectLine
          id="move-target"
          label={t("target")}
          hideLabel
          value={target}
          onChange={setTarget}
          options={[{ value: noChoice, label: t("choose") }, ...places]}
        />
        <Button type="submit" variant="first" busy={reassign.busy} aria-disabled={!isReady || undefined}>
          {t("move")}
        </Button>
        <UndoMove reassign={reassign} />
      </div>
    </form>
  );
}

function mergedUnder(cards: readonly CardView[]): ReadonlyMap<string, readonly CardView[]> {
  const under = new Map<string, CardView[]>();
  for (const card of cards)
    if (card.mergedInto !== null) under.set(card.mergedInto, [...(under.get(card.mergedInto) ?? []), card]);
  return under;
}
