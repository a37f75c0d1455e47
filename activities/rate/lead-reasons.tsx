"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { useActing } from "#components/live/staff/acting.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";
import type { Step } from "#domain/records.ts";
import { reasonIn } from "./schemas.ts";

/** Why some answered otherwise than most, as it comes in: whoever leads reads it before the room does. */
export function LeadReasons({
  activityId,
  step,
  nameOf,
}: {
  activityId: string;
  step: Step;
  nameOf: (subjectId: string) => string;
}) {
  const t = useTranslations("activities.rate.lead");
  const { act } = useActing();
  const reasons = useRecords("entry").flatMap((entry) => {
    const reason = entry.activityId === activityId ? reasonIn(entry) : null;
    return reason?.round === step.round ? [{ id: entry.id.slice(activityId.length + 1), ...reason }] : [];
  });
  const hide = (reasonId: string, hidden: boolean) =>
    act({ type: "activity", activityId, command: { do: "hide-reason", reasonId, hidden } });
  return (
    <section aria-labelledby="reasons" className="max-w-[60em]">
      <h3 id="reasons" className="text-[1.0625rem] font-extrabold">
        {t("reasons", { count: reasons.length })}
      </h3>
      <ul>
        {reasons
          .toSorted((a, b) => (nameOf(a.reasonFor) < nameOf(b.reasonFor) ? -1 : 1))
          .map(({ id, text, hidden, reasonFor }) => (
            <li key={id} className="flex items-baseline justify-between gap-4 border-b border-hair py-1">
              <span>
                <b>{nameOf(reasonFor)}:</b> {text} {hidden && <b>{t("reasonIsHidden")}</b>}
              </span>
              <Button small variant="quiet" className="shrink-0" onClick={() => void hide(id, !hidden)}>
                {t(hidden ? "showReason" : "hideReason")}
              </Button>
            </li>
          ))}
      </ul>
    </section>
  );
}
