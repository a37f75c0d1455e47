"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { BoardHead } from "#components/board.tsx";
import { useSpoken } from "#components/language.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";
import { AxesForm } from "./axes-form.tsx";
import { BoxTable } from "./box-table.tsx";
import { composeDefaults } from "./defaults.ts";
import { Effort } from "./effort.tsx";
import { Exclusions } from "./exclusions.tsx";
import { KeepForm } from "./keep-form.tsx";
import { ManyAssumptions } from "./many-assumptions.tsx";
import { ProposalList } from "./proposals.tsx";
import { ScenarioList } from "./scenario-list.tsx";
import { useBox } from "./use-box.ts";

/** The box on the left, what goes together and what has come of it on the right. */
export default function ComposeLead({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.compose.lead");
  const say = useSpoken();
  const box = useBox(activity);
  const tables = useRecords("table").toSorted((a, b) => a.number - b.number);
  const [table, setTable] = useState("");
  const tableId = activity.scope === "everybody" || table === "" ? null : table;
  const picks = box.picks.get(tableId ?? "") ?? {};
  const ready = box.factors.length > 0 && box.factors.every(({ id }) => picks[id] !== undefined);
  const wanted = (activity.settings as { wanted?: 3 | 4 | 5 } | null)?.wanted ?? composeDefaults.wanted;
  return (
    <>
      <BoardHead
        title={say(activity.title).text}
        summary={t("summary", { factors: box.factors.length, scenarios: box.scenarios.length })}
      />
      <div className="grid min-h-0 auto-rows-max content-start gap-5 overflow-y-auto px-[18px] pb-8 xl:grid-cols-[minmax(0,3fr)_minmax(18rem,2fr)]">
        <div className="grid content-start gap-4">
          {step.status === "planned" && <Effort box={box} />}
          <ManyAssumptions factors={box.factors} />
          {box.mode === "axes" && <AxesForm activity={activity} box={box} />}
          {activity.scope !== "everybody" && (
            <p className="flex items-center gap-2">
              <label htmlFor={`${activity.id}-table`} className="font-[650]">
                {t("whose")}
              </label>
              <select
                id={`${activity.id}-table`}
                className="min-h-9 border-2 border-control bg-white px-2"
                value={table}
                onChange={({ target }) => setTable(target.value)}
              >
                <option value="">{t("everybody")}</option>
                {tables.map(({ id, number }) => (
                  <option key={id} value={id}>
                    {t("table", { number })}
                  </option>
                ))}
              </select>
            </p>
          )}
          {box.factors.length === 0 ? (
            <p className="max-w-[40em]">{t(box.mode === "axes" && box.all.length > 1 ? "noAxes" : "empty")}</p>
          ) : (
            <BoxTable activity={activity} box={box} tableId={tableId} />
          )}
        </div>
        <div className="grid content-start gap-4">
          <KeepForm activity={activity} tableId={tableId} ready={ready} />
          <ScenarioList activity={activity} box={box} scenarios={box.scenarios} />
          <ProposalList activity={activity} box={box} tableId={tableId} wanted={wanted} />
          <Exclusions activity={activity} box={box} />
        </div>
      </div>
    </>
  );
}
