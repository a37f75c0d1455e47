"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { Notice } from "#components/notice.tsx";
import { useSay } from "../../parts/announcer.tsx";
import { focusSoon } from "../../parts/focus-soon.ts";
import type { PhasePlan } from "../../plans.ts";
import { PasteSheet } from "./paste-sheet.tsx";

interface PasteButtonProps {
  workshopId: string;
  value: PhasePlan[];
  change: (update: (phases: PhasePlan[]) => PhasePlan[]) => void;
}

/** "Ablauf einfügen", and the way back while nothing else was changed since. */
export function PasteButton({ workshopId, value, change }: PasteButtonProps) {
  const t = useTranslations("paste");
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [taken, setTaken] = useState<{ before: PhasePlan[]; after: PhasePlan[]; steps: number } | null>(null);
  const isFresh = taken !== null && taken.after === value;
  return (
    <>
      <Button id="agenda-paste" onClick={() => setOpen(true)}>
        {t("sheetOpen")}
      </Button>
      {isFresh && (
        <Notice
          kind="info"
          title={t("sheetDone", { count: taken.steps })}
          action={
            <Button
              onClick={() => {
                change(() => taken.before);
                setTaken(null);
                say(t("sheetUndone"));
                focusSoon("agenda-paste");
              }}
            >
              {t("sheetUndo")}
            </Button>
          }
        >
          <p>{t("sheetSave")}</p>
        </Notice>
      )}
      {open && (
        <PasteSheet
          workshopId={workshopId}
          phases={value}
          onClose={() => setOpen(false)}
          onTake={(after, steps) => {
            setTaken({ before: value, after, steps });
            change(() => after);
            setOpen(false);
            say(t("sheetDone", { count: steps }));
          }}
        />
      )}
    </>
  );
}
