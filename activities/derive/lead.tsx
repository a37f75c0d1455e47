"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { BoardHead } from "#components/board.tsx";
import { Button } from "#components/button.tsx";
import { useSpoken } from "#components/language.tsx";
import { LeadDesk } from "#components/live/board/lead-desk.tsx";
import { missingParts } from "#domain/option-parts.ts";
import { StaffComposer } from "./staff-composer.tsx";
import { StaffOptions, useStepOptions } from "./staff-options.tsx";
import { useDeriveSettings, useScenarios } from "./use-scenarios.ts";

/** All options with their gaps, or the same cards on the board, to be merged, moved and hidden. */
export default function DeriveLead({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.derive.lead");
  const say = useSpoken();
  const settings = useDeriveSettings(activity);
  const scenarios = useScenarios(settings);
  const options = useStepOptions(activity.id);
  const [isBoard, setBoard] = useState(false);
  const isPlanned = step.status === "planned";
  const turn = (
    <Button small onClick={() => setBoard(!isBoard)}>
      {t(isBoard ? "byParts" : "onBoard")}
    </Button>
  );
  if (isBoard) return <LeadDesk cardKind="option" tools={turn} />;
  const gaps = options.filter(({ details }) => missingParts(details).length > 0).length;
  return (
    <>
      <BoardHead title={say(activity.title).text} summary={t("summary", { count: options.length, gaps })}>
        {turn}
      </BoardHead>
      <div className="grid min-h-0 flex-1 auto-rows-max content-start gap-4 overflow-y-auto px-[18px] pb-8">
        {scenarios.length === 0 && <p className="max-w-[45em] font-[650]">{t("noScenarios")}</p>}
        {settings.silent && !step.revealed && !isPlanned && <p className="font-[650]">{t("coveredHelp")}</p>}
        {!isPlanned && <StaffComposer activity={activity} scenarios={scenarios} />}
        <StaffOptions activity={activity} options={options} canComplete={!isPlanned} />
      </div>
    </>
  );
}
