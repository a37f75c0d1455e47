"use client";

import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { useHostTable } from "#components/live/staff/host-table.ts";
import { BoxTable } from "./box-table.tsx";
import { composeDefaults } from "./defaults.ts";
import { KeepForm } from "./keep-form.tsx";
import { ProposalList } from "./proposals.tsx";
import { ScenarioList } from "./scenario-list.tsx";
import { useBox } from "./use-box.ts";

/** The table chooses its own way through the box. */
export default function ComposeHost({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.compose.lead");
  const table = useHostTable();
  const box = useBox(activity);
  if (!table) return null;
  const picks = box.picks.get(table.id) ?? {};
  const ready = box.factors.length > 0 && box.factors.every(({ id }) => picks[id] !== undefined);
  const own = box.scenarios.filter(({ card }) => card.tableId === table.id);
  const isOpen = step.status === "open" && !step.frozen;
  const wanted = (activity.settings as { wanted?: 3 | 4 | 5 } | null)?.wanted ?? composeDefaults.wanted;
  return (
    <section className="grid content-start gap-4 border-b-2 border-ink bg-paper px-[18px] py-4">
      <h2 className="text-[1.125rem]">{t("hostTitle")}</h2>
      {box.factors.length === 0 ? <p>{t("empty")}</p> : <BoxTable activity={activity} box={box} tableId={table.id} />}
      {isOpen && <KeepForm activity={activity} tableId={table.id} ready={ready} />}
      <ScenarioList activity={activity} box={box} scenarios={own} />
      <ProposalList activity={activity} box={box} tableId={table.id} wanted={wanted} onlySmall />
    </section>
  );
}
