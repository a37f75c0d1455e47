"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { activityScreens } from "#activities/screens.ts";
import { Button } from "#components/button.tsx";
import { ChoiceTiles } from "#components/choice.tsx";
import { Dialog } from "#components/dialog.tsx";
import { randomId } from "#components/live/random-id.ts";
import { useDraft, useRecords } from "#components/live/use-workshop.tsx";
import { TextLine } from "#components/organiser/lines.tsx";
import { maximumSheetRows, readRunSheet } from "#components/organiser/paste/run-sheet.ts";
import { kindOf } from "#components/organiser/paste/step-kind.ts";
import { StateWord } from "#components/state-word.tsx";
import type { PhasePlan } from "../../plans.ts";
import { fits, mostPhases, mostSteps, pastedPhases, withPasted } from "./pasted-agenda.ts";
import { SheetCheck } from "./sheet-check.tsx";

interface PasteSheetProps {
  workshopId: string;
  phases: readonly PhasePlan[];
  onClose: () => void;
  /** Takes the whole agenda over, as one change; tells how many steps were pasted. */
  onTake: (phases: PhasePlan[], steps: number) => void;
}

/** A run sheet from a spreadsheet: paste, look through what was understood, take it in. */
export function PasteSheet({ workshopId, phases, onClose, onTake }: PasteSheetProps) {
  const t = useTranslations("paste");
  const led = useRecords("step").filter(({ status }) => status !== "planned");
  const [text, setText] = useDraft(`paste.sheet.${workshopId}`);
  const [types, setTypes] = useState<ReadonlyMap<number, string>>(new Map());
  const [how, setHow] = useState<"append" | "replace">("append");
  const reading = useMemo(() => readRunSheet(text), [text]);
  const sheet = reading.ok ? reading.sheet : null;
  const steps = (sheet?.steps ?? []).map((step) => {
    const type = types.get(step.line);
    return type === undefined
      ? step
      : {
          ...step,
          ...kindOf(type, `${step.title} ${step.prompt}`),
          assumed: step.assumed.filter((it) => it !== "kind"),
        };
  });
  const isLed = (id: string) => led.some((step) => step.id === id);
  const next = withPasted(phases, pastedPhases(steps, t("phase"), randomId), how, isLed);
  const may = steps.length > 0 && fits(next);
  const take = () => {
    if (!may) return;
    onTake(next, steps.length);
    setText("");
  };
  return (
    <Dialog
      open
      wide
      title={t("sheetTitle")}
      onClose={onClose}
      foot={
        <>
          <Button variant="first" aria-disabled={!may || undefined} onClick={take}>
            {t("takeSheet", { count: steps.length })}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </>
      }
    >
      <div className="paste">
        <TextLine
          id="paste-sheet-text"
          label={t("sheet")}
          hint={t("sheetHint")}
          rows={6}
          value={text}
          onChange={(typed) => {
            setText(typed);
            setTypes(new Map());
          }}
          error={reading.ok ? undefined : t("tooManyRows", { count: maximumSheetRows })}
        />
        {sheet && text.trim() !== "" && (
          <SheetCheck
            sheet={sheet}
            steps={steps}
            types={Object.keys(activityScreens)}
            onType={(line, type) => setTypes(new Map(types).set(line, type))}
          />
        )}
        {steps.length > 0 && (
          <ChoiceTiles
            legend={t("how")}
            name="paste-how"
            value={how}
            onChange={(value) => setHow(value === "replace" ? "replace" : "append")}
            options={[
              { value: "append", label: t("append") },
              { value: "replace", label: t("replace"), ...(led.length > 0 && { note: t("ledStay") }) },
            ]}
          />
        )}
        {steps.length > 0 && !fits(next) && (
          <StateWord state="refused">{t("tooMuch", { phases: mostPhases, steps: mostSteps })}</StateWord>
        )}
      </div>
    </Dialog>
  );
}
