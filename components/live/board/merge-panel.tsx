"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { CardKind } from "#domain/records.ts";
import type { CardView } from "#domain/view.ts";
import { Button } from "../../button.tsx";
import { FieldTab } from "../../field-tab.tsx";
import { StateWord } from "../../state-word.tsx";
import { cardLabel } from "../card-label.ts";
import { useActing } from "../staff/acting.tsx";
import { useRecords } from "../use-workshop.tsx";
import { MarkedWords } from "./marked-words.tsx";
import { suggestTitle } from "./suggest-title.ts";
import { type Suggestion, useSuggestions } from "./suggestions.ts";

/** Suggestions one after another: tick, name, merge. The first is open, the others wait in one line each. */
export function MergePanel({ cardKind }: { cardKind: CardKind }) {
  const t = useTranslations("lead.board");
  const { groups, dismiss } = useSuggestions(cardKind);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const open = groups?.find(({ key }) => key === openKey) ?? groups?.[0];
  return (
    <>
      <p className="-mt-2 text-ink-2">{t("originalsStay")}</p>
      {groups === null && <p>{t("comparing")}</p>}
      {groups?.length === 0 && <p className="font-[650]">{t("noSuggestions")}</p>}
      {groups && groups.length > 0 && (
        <ol className="grid border-t-[3px] border-ink">
          {groups.map((group, index) => (
            <li key={group.key} className="border-b border-hair py-2">
              {group === open ? (
                <OpenSuggestion suggestion={group} number={index + 1} onDismiss={() => dismiss(group)} />
              ) : (
                <ClosedSuggestion suggestion={group} number={index + 1} onOpen={() => setOpenKey(group.key)} />
              )}
            </li>
          ))}
        </ol>
      )}
      <LastDone />
    </>
  );
}

interface OpenProps {
  suggestion: Suggestion;
  number: number;
  onDismiss: () => void;
}

function OpenSuggestion({ suggestion, number, onDismiss }: OpenProps) {
  const t = useTranslations("lead.board");
  const { act } = useActing();
  const fields = useRecords("field");
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const [title, setTitle] = useState<string | null>(null);
  const id = useId();
  const chosen = suggestion.cards.filter((card) => !out.has(card.id));
  const common = title ?? suggestTitle(chosen);
  const merge = () =>
    void act(
      { type: "board.merge", cardIds: chosen.map((card) => card.id), title: common.trim() },
      t("mergedDone", { title: common.trim(), count: chosen.length }),
    );
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        merge();
      }}
    >
      <h3 className="text-[1rem]">{t("suggestion", { number })}</h3>
      <ul className="grid gap-2">
        {suggestion.cards.map((card) => (
          <li key={card.id}>
            <label className="grid min-h-[24px] cursor-pointer grid-cols-[auto_minmax(0,1fr)] gap-x-2">
              <input
                type="checkbox"
                className="mt-[3px] size-5 accent-(--ink)"
                checked={!out.has(card.id)}
                onChange={() => setOut(flipped(out, card.id))}
              />
              <span className="leading-snug">
                <SmallTab card={card} numeral={fields.find((field) => field.id === card.fieldId)?.numeral ?? null} />{" "}
                <MarkedWords text={card.title ?? card.text} words={suggestion.shared} />
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div>
        <label htmlFor={id} className="field-label">
          {t("commonTitle")}
        </label>
        <input
          id={id}
          className="field"
          maxLength={160}
          value={common}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          variant="first"
          type="submit"
          className="flex-1"
          disabled={chosen.length < 2 || common.trim() === ""}
        >
          {t("merge", { count: chosen.length })}
        </Button>
        <Button onClick={onDismiss}>{t("unlike")}</Button>
      </div>
    </form>
  );
}

function ClosedSuggestion({ suggestion, number, onOpen }: { suggestion: Suggestion; number: number; onOpen: () => void }) {
  const t = useTranslations("lead.board");
  const [first] = [...suggestion.cards].sort((a, b) => a.text.length - b.text.length);
  return (
    <button type="button" className="grid w-full cursor-pointer gap-[2px] text-left" onClick={onOpen}>
      <span className="flex justify-between gap-3 font-[750]">
        <span>{t("suggestion", { number })}</span>
        <span className="whitespace-nowrap">{t("cardCount", { count: suggestion.cards.length })}</span>
      </span>
      <span className="text-ink-2">
        {first && cardLabel(first)} {first && (first.title ?? first.text)}
      </span>
    </button>
  );
}

function SmallTab({ card, numeral }: { card: CardView; numeral: number | null }) {
  return (
    <FieldTab
      numeral={numeral}
      kind={card.cardKind}
      number={cardLabel(card)}
      className="mr-1 !h-[1.35em] !px-[0.4em] text-[0.8125rem]"
    />
  );
}

/** The last thing that was done, with the way back. */
function LastDone() {
  const t = useTranslations("lead.board");
  const { done, act } = useActing();
  if (done === null) return null;
  return (
    <p className="mt-auto flex flex-wrap items-center gap-x-3 pt-3">
      <StateWord state="saved">{done}</StateWord>
      <button
        type="button"
        className="min-h-[24px] cursor-pointer font-extrabold underline underline-offset-2"
        onClick={() => void act({ type: "undo" })}
      >
        {t("undo")}
      </button>
    </p>
  );
}

function flipped(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}
