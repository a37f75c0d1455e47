"use client";

import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { BoardHead } from "#components/board.tsx";
import { Button } from "#components/button.tsx";
import { useSpoken } from "#components/language.tsx";
import { CorrectCell } from "#components/live/judging/correct-cell.tsx";
import { LeadCoverage } from "#components/live/judging/lead-coverage.tsx";
import { TablePick } from "#components/live/judging/table-pick.tsx";
import { useActing } from "#components/live/staff/acting.tsx";
import { InfluenceMap } from "./influence-map.tsx";
import { TableMatrix } from "./table-matrix.tsx";
import { useInfluence } from "./use-influence.ts";
import { useStrengthWords } from "./use-strengths.ts";

/** What it asks of everybody, where judgements are missing, then the map with its numbers and the cells to talk about. */
export default function InfluenceLead({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.influence.lead");
  const tj = useTranslations("judging");
  const say = useSpoken();
  const { act } = useActing();
  const { settings, factors, cells, nameOf, result } = useInfluence(activity, step);
  const scale = useStrengthWords();
  return (
    <>
      <BoardHead
        title={say(activity.title).text}
        summary={t("summary", { count: factors.length, pairs: cells.length, round: step.round })}
      >
        {step.revealed && (
          <Button onClick={() => void act({ type: "step.round", activityId: activity.id, subjectIds: null })}>
            {tj("newRound")}
          </Button>
        )}
      </BoardHead>
      <div className="grid min-h-0 auto-rows-max content-start gap-6 overflow-y-auto px-[18px] pb-8">
        {!result && (
          <LeadCoverage activity={activity} step={step} settings={settings} cells={cells} nameOf={nameOf} />
        )}
        {!result && settings.by === "tables" && (
          <TablePick>
            {(tableId) => <TableMatrix activity={activity} step={step} tableId={tableId} />}
          </TablePick>
        )}
        {result?.parts.map((part) => (
          <section key={part.fieldId} className="grid max-w-[900px] gap-3">
            <InfluenceMap part={part} judges={result.judges} />
            {part.contested.length > 0 && (
              <>
                <h2 className="font-extrabold">{t("contested", { count: part.contested.length })}</h2>
                <ul>
                  {part.contested.map((cell) => (
                    <li key={cell}>{nameOf(cell)}</li>
                  ))}
                </ul>
              </>
            )}
          </section>
        ))}
        {result && <p className="max-w-[50em] font-[650]">{t("then")}</p>}
        {step.status !== "planned" && cells.length > 0 && (
          <CorrectCell activity={activity} step={step} cells={cells} nameOf={nameOf} scale={scale} />
        )}
      </div>
    </>
  );
}
