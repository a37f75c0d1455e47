"use client";

import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { useActing } from "#components/live/staff/acting.tsx";
import { useHostTable } from "#components/live/staff/host-table.ts";
import { writeDefaults } from "./defaults.ts";
import { StaffStory } from "./staff-story.tsx";
import { StartForm } from "./start-form.tsx";
import { useStories } from "./use-stories.ts";

/** The table's own stories for its host: begin one, hand the pen, write. */
export default function WriteHost({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.write.lead");
  const { act } = useActing();
  const table = useHostTable();
  const own = useStories(activity).filter(({ tableId }) => tableId === table?.id || tableId === null);
  const perTable = (activity.settings as { perTable?: number } | null)?.perTable ?? writeDefaults.perTable;
  const begun = own.filter(({ card }) => card.activityId === activity.id).length;
  const isOpen = step.status === "open" && !step.frozen;
  const words = { title: t("title"), polarity: t("polarityAsk"), form: t("formAsk"), submit: t("startNow") };
  return (
    <section className="grid content-start gap-3 border-b-2 border-ink bg-paper px-[18px] py-4">
      <h2 className="text-[1.125rem]">{t("hostTitle")}</h2>
      {own.map((story) => (
        <StaffStory key={story.card.id} activity={activity} story={story} role="host" />
      ))}
      {isOpen && begun < perTable && (
        <details open={own.length === 0}>
          <summary className="cursor-pointer py-2 font-bold">{t("start")}</summary>
          <StartForm
            screen="wall"
            words={words}
            onSubmit={(about) => act({ type: "activity", activityId: activity.id, command: { do: "start", ...about } })}
          />
        </details>
      )}
    </section>
  );
}
