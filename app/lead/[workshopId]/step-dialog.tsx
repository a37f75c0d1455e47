"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { Dialog } from "#components/dialog.tsx";
import { useSpoken } from "#components/language.tsx";
import { useReturnFocus } from "#components/live/board/return-focus.ts";
import { useActing } from "#components/live/staff/acting.tsx";
import { isLeftOut, minutesToday } from "#components/live/staff/agenda.ts";
import { useRecord } from "#components/live/use-workshop.tsx";
import type { Command } from "#domain/commands.ts";

/** A step out of turn: open it now, open it again, end it. */
export function StepDialog({ activityId, onClose }: { activityId: string; onClose: () => void }) {
  useReturnFocus();
  const t = useTranslations("lead");
  const activities = useTranslations("activities");
  const say = useSpoken();
  const { act } = useActing();
  const activity = useRecord("activity", activityId);
  const step = useRecord("step", activityId);
  if (!activity) return null;
  const status = step?.status ?? "planned";
  const send = (command: Command) => {
    void act(command);
    onClose();
  };
  return (
    <Dialog
      open
      title={say(activity.title).text}
      onClose={onClose}
      foot={
        <>
          {step && isLeftOut(step) && (
            <Button onClick={() => send({ type: "step.shorten", activityId, minutes: null })}>
              {t("putBack")}
            </Button>
          )}
          {status === "planned" && (
            <Button variant="first" onClick={() => send({ type: "step.open", activityId })}>
              {t("openNow")}
            </Button>
          )}
          {status === "closed" && (
            <Button variant="first" onClick={() => send({ type: "step.reopen", activityId })}>
              {t("reopen")}
            </Button>
          )}
          {status === "open" && (
            <Button onClick={() => send({ type: "step.close", activityId })}>{t("endStep")}</Button>
          )}
        </>
      }
    >
      <p className="text-[1.125rem] font-extrabold">{say(activity.prompt).text}</p>
      <p>
        {activities(`${activity.type}.name`)} · {t("minutes", { count: minutesToday(activity, step) })} ·{" "}
        {t(`scope.${activity.scope}`)}
      </p>
      {status === "planned" && <p>{t("openHelp")}</p>}
      {status === "closed" && <p>{t(step?.revealed ? "reopenRevealed" : "reopenHelp")}</p>}
    </Dialog>
  );
}
