"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { CardView } from "#domain/view.ts";
import { Button } from "../../button.tsx";
import { FieldTab } from "../../field-tab.tsx";
import { cardLabel } from "../card-label.ts";
import { useActing } from "../staff/acting.tsx";
import { useKeyHint, useShortcutSetting } from "../staff/shortcuts.tsx";
import { useRecords } from "../use-workshop.tsx";
import { MarkedWords } from "./marked-words.tsx";
import { suggestTitle } from "./suggest-title.ts";
import type { Suggestion } from "./suggestions.ts";

interface OpenProps {
  suggestion: Suggestion;
  number: number;
  onDismiss: () => void;
}

/** Which of them say the same, under which title: one click to merge, one to say that they do not. */
export function OpenSuggestion({ suggestion, number, onDismiss }: OpenProps) {
  const t = useTranslations("lead.board");
  const { act } = useActing();
  const fields = useRecords("field");
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const [title, setTitle] = useState<string | null>(null);
  const id = useId();
  const chosen = suggestion.cards.filter((card) => !out.has(card.id));
  const common = title ?? suggestTitle(chosen);
  const hint = useKeyHint();
  const { on } = useShortcutSetting();
  const answerable = chosen.length > 1 && common.trim() !== "";
  const bundle = () =>
    void act(
      { type: "board.cluster", cardIds: chosen.map((card) => card.id), title: common.trim() },
      t("mergedDone", { title: common.trim(), count: chosen.length }),
    );
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
      onKeyDown={(event) => {
        const isTyped = event.target instanceof HTMLInputElement && event.target.type !== "checkbox";
        if (isTyped || !on || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key !== "x" && event.key !== "c") return;
        event.preventDefault();
        if (event.key === "x") onDismiss();
        else if (answerable) bundle();
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
                <SmallTab
                  card={card}
                  numeral={fields.find((field) => field.id === card.fieldId)?.numeral ?? null}
                />{" "}
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
        <Button variant="first" type="submit" className="flex-1" data-take="" disabled={!answerable}>
          {t("merge", { count: chosen.length })}
        </Button>
        <Button kbd={hint("C")} disabled={!answerable} onClick={bundle}>
          {t("clusterDots")}
        </Button>
        <Button kbd={hint("X")} onClick={onDismiss}>
          {t("unlike")}
        </Button>
      </div>
    </form>
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

function flipped(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}
