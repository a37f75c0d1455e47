"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { CardKind } from "#domain/records.ts";
import { StateWord } from "../../state-word.tsx";
import { cardLabel } from "../card-label.ts";
import { useActing } from "../staff/acting.tsx";
import { OpenSuggestion } from "./open-suggestion.tsx";
import { type Suggestion, useSuggestions } from "./suggestions.ts";

/** Suggestions one after another: tick, name, merge. The first is open, the others wait in one line each. */
export function MergePanel({ cardKind }: { cardKind: CardKind }) {
  const t = useTranslations("lead.board");
  const { groups, dismiss } = useSuggestions(cardKind);
  const opened = useRef(false);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const open = groups?.find(({ key }) => key === openKey) ?? groups?.[0];
  const root = useRef<HTMLDivElement>(null);
  // Whoever opens the panel, and whoever has answered one suggestion, goes on with the next one by the same key.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks after each change of what is open
  useEffect(() => {
    const active = document.activeElement;
    const isElsewhere = active !== document.body && !root.current?.contains(active);
    if (isElsewhere && opened.current) return;
    opened.current = open !== undefined;
    root.current?.querySelector<HTMLElement>("[data-take], [data-none]")?.focus();
  }, [open?.key, groups?.length]);
  return (
    <div ref={root} className="contents">
      <p className="-mt-2 text-ink-2">{t("originalsStay")}</p>
      {groups === null && <p>{t("comparing")}</p>}
      {groups?.length === 0 && (
        <p className="font-[650]" data-none="" tabIndex={-1}>
          {t("noSuggestions")}
        </p>
      )}
      {groups && groups.length > 0 && (
        <ol className="grid border-t-[3px] border-ink">
          {groups.map((group, index) => (
            <li key={group.key} className="border-b border-hair py-2">
              {group === open ? (
                <OpenSuggestion suggestion={group} number={index + 1} onDismiss={() => dismiss(group)} />
              ) : (
                <ClosedSuggestion
                  suggestion={group}
                  number={index + 1}
                  onOpen={() => setOpenKey(group.key)}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      <LastDone />
    </div>
  );
}

function ClosedSuggestion({
  suggestion,
  number,
  onOpen,
}: {
  suggestion: Suggestion;
  number: number;
  onOpen: () => void;
}) {
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
