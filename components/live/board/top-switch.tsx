"use client";

import { useTranslations } from "use-intl";
import { Button } from "../../button.tsx";
import { topChoices } from "./use-top.ts";

/** How many of the field's best lie on the table: sixty cards are too many to talk about. */
export function TopSwitch({ best, onChoose }: { best: number | null; onChoose: (best: number | null) => void }) {
  const t = useTranslations("lead.board.top");
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
    </fieldset>
  );
}
