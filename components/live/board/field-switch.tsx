"use client";

import { useTranslations } from "use-intl";
import { FieldTab } from "../../field-tab.tsx";
import type { FieldChoice } from "./board-model.ts";
import { useDropTarget } from "./drop-target.ts";

interface FieldSwitchProps {
  choices: readonly FieldChoice[];
  chosen: string | null;
  onChoose: (fieldId: string | null) => void;
}

/** Which field lies on the table. A card that is dropped on another field's tab goes there. */
export function FieldSwitch({ choices, chosen, onChoose }: FieldSwitchProps) {
  const t = useTranslations("lead.board");
  if (choices.length < 2) return null;
  return (
    <fieldset className="flex flex-wrap gap-[6px]">
      <legend className="vh">{t("fields")}</legend>
      {choices.map(({ field, count }) => (
        <FieldButton
          key={field?.id ?? "none"}
          choice={{ field, count }}
          pressed={(field?.id ?? null) === chosen}
          onChoose={() => onChoose(field?.id ?? null)}
        />
      ))}
    </fieldset>
  );
}

function FieldButton({
  choice,
  pressed,
  onChoose,
}: {
  choice: FieldChoice;
  pressed: boolean;
  onChoose: () => void;
}) {
  const t = useTranslations("lead.board");
  const { field, count } = choice;
  const { over, ...target } = useDropTarget({
    fieldId: field?.id ?? null,
    dimensionId: null,
    clusterId: null,
  });
  return (
    <button
      type="button"
      className="btn btn-plain btn-small !gap-[5px] !px-[5px]"
      style={over ? { outline: "3px dashed var(--ink)", outlineOffset: 2 } : undefined}
      aria-pressed={pressed}
      title={field?.title ?? t("withoutField")}
      onClick={onChoose}
      {...target}
    >
      <FieldTab numeral={field?.numeral ?? null} />
      <span>
        {count}{" "}
        <span className="vh">{t("fieldButton", { title: field?.title ?? t("withoutField"), count })}</span>
      </span>
    </button>
  );
}
