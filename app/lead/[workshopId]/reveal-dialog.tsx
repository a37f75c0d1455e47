"use client";

import { useTranslations } from "use-intl";
import { DialogForm } from "#components/live/board/dialog-form.tsx";
import { useReturnFocus } from "#components/live/board/return-focus.ts";
import { useActing } from "#components/live/staff/acting.tsx";
import { useRecord } from "#components/live/use-workshop.tsx";

/** The one thing on this desk that cannot be taken back: what the room has seen, it has seen. */
export function RevealDialog({ activityId, onClose }: { activityId: string; onClose: () => void }) {
  useReturnFocus();
  const t = useTranslations("lead");
  const activities = useTranslations("activities");
  const { act } = useActing();
  const activity = useRecord("activity", activityId);
  const step = useRecord("step", activityId);
  const progress = useRecord("progress", activityId);
  if (!activity || !step || step.revealed) return null;
  const key = activity.scope === "one-card-per-table" ? "progressTables" : "progress";
  return (
    <DialogForm
      title={activities(`${activity.type}.lead.reveal`)}
      submit={t("reveal")}
      onClose={onClose}
      onSubmit={() => {
        void act({ type: "step.reveal", activityId });
        onClose();
      }}
    >
      <p>{t("revealSeen")}</p>
      {progress && (
        <p className="font-[750]">
          {activities(`${activity.type}.lead.${key}`, { count: progress.answered, of: progress.of })}
        </p>
      )}
      {step.status === "open" && activity.type !== "collect" && <p>{t("stillOpen")}</p>}
    </DialogForm>
  );
}
