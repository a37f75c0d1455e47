"use client";

import { useTranslations } from "use-intl";
import type { CardKind } from "#domain/records.ts";
import { topListId } from "#domain/top-list.ts";
import { Button } from "../../button.tsx";
import { useActing } from "../staff/acting.tsx";
import { useRecord } from "../use-workshop.tsx";
import { topChoices } from "./use-top.ts";

interface TopSwitchProps {
  best: number | null;
  cardKind: CardKind;
  fieldId: string | null;
  onChoose: (best: number | null) => void;
}

/** How many of the field's best lie on the table: sixty cards are too many to talk about. */
export function TopSwitch({ best, cardKind, fieldId, onChoose }: TopSwitchProps) {
  const t = useTranslations("lead.board.top");
  const { act } = useActing();
  const lit = useRecord("stage", "stage")?.spotlight ?? null;
  const id = best === null ? null : topListId({ best, cardKind, fieldId });
  const isLit = lit?.kind === "top" && lit.id === id;
  return (
    <fieldset className="flex flex-wrap gap-[6px]">
      <legend className="vh">{t("legend")}</legend>
      <Button small aria-pressed={best === null} onClick={() => onChoose(null)}>
        {t("all")}
      </Button>
      {topChoices.map((count) => (
        <Button key={count} small aria-pressed={best === count} onClick={() => onChoose(count)}>
          {t("best", { count })}
        </Button>
      ))}
      {id !== null && (
        <Button
          small
          aria-pressed={isLit}
          onClick={() => void act({ type: "stage.spotlight", on: isLit ? null : { kind: "top", id } })}
        >
          {t("show")}
        </Button>
      )}
    </fieldset>
  );
}
