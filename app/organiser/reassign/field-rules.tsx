"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { FieldTab } from "#components/field-tab.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";
import { SelectLine } from "#components/organiser/lines.tsx";
import { Words } from "#components/words.tsx";
import { standing } from "./filter.ts";
import { noChoice, type Place } from "./places.ts";
import { UndoMove } from "./undo-move.tsx";
import type { Reassigning } from "./use-reassign.ts";

/** Whole fields in one go: what lies in A goes to I, what lies in B to III, and so on. */
export function FieldRules({ places, reassign }: { places: readonly Place[]; reassign: Reassigning }) {
  const t = useTranslations("organiser.reassign");
  const fields = useRecords("field");
  const cards = useRecords("card");
  const [rules, setRules] = useState<ReadonlyMap<string, string>>(new Map());
  const board = standing(cards);
  const rows = [...fields]
    .sort((a, b) => a.numeral - b.numeral)
    .map(({ id, numeral, title }) => ({ id, numeral, title }))
    .concat({ id: "", numeral: 0, title: t("withoutField") })
    .map((row) => ({ ...row, count: board.filter(({ fieldId }) => (fieldId ?? "") === row.id).length }))
    .filter(({ count }) => count > 0);
  const moves = rows.flatMap(({ id, count }) => {
    const to = places.find(({ value }) => value === rules.get(id));
    // Hidden cards go along: whoever shows one again finds it where its field has gone.
    const there = cards.filter((card) => (card.fieldId ?? "") === id && card.mergedInto === null);
    return to ? [{ cardIds: there.map((card) => card.id), to, count }] : [];
  });
  const total = moves.reduce((sum, { count }) => sum + count, 0);
  if (rows.length === 0) return <p className="org-empty">{t("empty")}</p>;
  return (
    <form
      className="org-stack"
      onSubmit={async (event) => {
        event.preventDefault();
        if (total > 0 && (await reassign.move(moves, total))) setRules(new Map());
      }}
    >
      <ul className="org-rules">
        {rows.map(({ id, numeral, title, count }) => (
          <li key={id}>
            <span className="org-rule-from">
              <FieldTab numeral={numeral || null} aria-hidden="true" />
              {numeral > 0 && (
                <b>
                  <Words>{title}</Words>
                </b>
              )}
              <span>{t("cards", { count })}</span>
            </span>
            <SelectLine
              id={`rule-${id || "none"}`}
              label={t("ruleFor", { title })}
              hideLabel
              value={rules.get(id) ?? noChoice}
              onChange={(value) => setRules((before) => new Map(before).set(id, value))}
              options={[
                { value: noChoice, label: t("stays") },
                ...places.filter(({ value }) => value !== `field:${id}` && !(id === "" && value === "none")),
              ]}
            />
          </li>
        ))}
      </ul>
      <div className="org-row">
        <Button type="submit" aria-disabled={total === 0 || reassign.busy || undefined}>
          {t("moveFields", { count: total })}
        </Button>
        <UndoMove reassign={reassign} />
      </div>
    </form>
  );
}
