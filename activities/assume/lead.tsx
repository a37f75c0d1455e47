"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { BoardHead } from "#components/board.tsx";
import { Button } from "#components/button.tsx";
import { useSpoken } from "#components/language.tsx";
import { LeadDesk } from "#components/live/board/lead-desk.tsx";
import { StaffFactors } from "./staff-factors.tsx";
import { useAssume } from "./use-assume.ts";

/** All key factors with their developments, or the same cards on the board, to be hidden, moved and reworded. */
export default function AssumeLead({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.assume.lead");
  const say = useSpoken();
  const assume = useAssume(activity);
  const [isBoard, setBoard] = useState(false);
  const isCovered = assume.settings.silent && !step.revealed && step.status !== "planned";
  const done = assume.all.filter(({ assumptions }) => assumptions.length >= assume.settings.least).length;
  const turn = (
    <Button small onClick={() => setBoard(!isBoard)}>
      {t(isBoard ? "byFactor" : "onBoard")}
    </Button>
  );
  if (isBoard) return <LeadDesk cardKind="assumption" tools={turn} />;
  return (
    <>
      <BoardHead
        title={say(activity.title).text}
        summary={t("summary", { count: done, of: assume.all.length, least: assume.settings.least })}
      >
        {turn}
      </BoardHead>
      <div className="grid min-h-0 flex-1 auto-rows-max content-start gap-5 overflow-y-auto px-[18px] pb-8">
        {isCovered && <p className="font-[650]">{t("coveredHelp")}</p>}
        <StaffFactors
          activity={activity}
          assume={assume}
          factors={assume.all}
          canWrite={step.status !== "planned"}
        />
      </div>
    </>
  );
}
