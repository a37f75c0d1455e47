"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { BoardHead } from "#components/board.tsx";
import { Button } from "#components/button.tsx";
import { Dialog } from "#components/dialog.tsx";
import { useSpoken } from "#components/language.tsx";
import { useActing } from "#components/live/staff/acting.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";
import { StaffStory } from "./staff-story.tsx";
import { StartForm } from "./start-form.tsx";
import { useStories, wordCount } from "./use-stories.ts";

/** All stories of the room: how far each is, who waits for a pen, and what is kept from being shown. */
export default function WriteLead({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.write.lead");
  const say = useSpoken();
  const stories = useStories(activity);
  const words = stories.reduce((sum, { prose }) => sum + wordCount(prose?.text ?? ""), 0);
  const [starting, setStarting] = useState(false);
  return (
    <>
      <BoardHead
        title={say(activity.title).text}
        summary={t("summary", { count: stories.length, words })}
      >
        <Button small disabled={step.status === "planned"} onClick={() => setStarting(true)}>
          {t("start")}
        </Button>
      </BoardHead>
      <div className="grid min-h-0 auto-rows-max content-start gap-3 overflow-y-auto px-[18px] pb-8 min-[1200px]:grid-cols-2">
        {stories.length === 0 && <p className="max-w-[50em]">{t("empty")}</p>}
        {stories.map((story) => (
          <StaffStory key={story.card.id} activity={activity} story={story} role="lead" />
        ))}
      </div>
      {starting && <StartDialog activityId={activity.id} onClose={() => setStarting(false)} />}
    </>
  );
}

function StartDialog({ activityId, onClose }: { activityId: string; onClose: () => void }) {
  const t = useTranslations("activities.write.lead");
  const { act } = useActing();
  const tables = useRecords("table").toSorted((a, b) => a.number - b.number);
  const [tableId, setTableId] = useState(tables[0]?.id ?? "");
  const words = { title: t("title"), polarity: t("polarityAsk"), form: t("formAsk"), submit: t("startNow") };
  return (
    <Dialog open wide title={t("start")} onClose={onClose}>
      <label className="mb-3 grid gap-1">
        <span className="field-label">{t("forTable")}</span>
        <select className="field" value={tableId} onChange={(event) => setTableId(event.target.value)}>
          {tables.map(({ id, number }) => (
            <option key={id} value={id}>
              {t("table", { number })}
            </option>
          ))}
        </select>
      </label>
      <StartForm
        screen="wall"
        words={words}
        onSubmit={async (about) => {
          const command = { do: "start", ...about, ...(tableId !== "" && { tableId }) };
          const isDone = await act({ type: "activity", activityId, command });
          if (isDone) onClose();
          return isDone;
        }}
      />
    </Dialog>
  );
}
