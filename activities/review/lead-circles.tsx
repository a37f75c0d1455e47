"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { useActing } from "#components/live/staff/acting.tsx";
import { LineField } from "#components/text-field.tsx";
import type { Activity, Step } from "#domain/records.ts";
import { LeadCircle } from "./lead-circle.tsx";
import type { ReviewCommand } from "./schemas.ts";
import { useReviewLinks } from "./use-review-links.ts";

/** Rounds of other people: a link and its code, who they are, until when. */
export function LeadCircles({ activity, step }: { activity: Activity; step: Step }) {
  const t = useTranslations("activities.review.lead.circles");
  const { act } = useActing();
  const circles = Object.entries(step.circles ?? {});
  const pathOf = useReviewLinks(activity.id, circles.length);
  const [name, setName] = useState("");
  const [until, setUntil] = useState("");
  const send = (command: ReviewCommand) => act({ type: "activity", activityId: activity.id, command });
  const open = async () => {
    if (await send({ do: "open-circle", name, closesAt: endOf(until) })) {
      setName("");
      setUntil("");
    }
  };
  return (
    <section aria-labelledby="circles" className="grid max-w-[60em] gap-3">
      <h3 id="circles" className="text-[1.0625rem] font-extrabold">
        {t("title")}
      </h3>
      <p>{t("hint")}</p>
      <ul className="grid gap-3">
        {circles.map(([round, circle]) => (
          <LeadCircle
            key={round}
            round={Number(round)}
            circle={circle}
            path={pathOf(Number(round))}
            onSet={(isOpen) =>
              void send({
                do: "set-circle",
                round: Number(round),
                open: isOpen,
                // A day that is over would end it again at once.
                closesAt: isOpen ? null : circle.closesAt,
              })
            }
          />
        ))}
      </ul>
      {step.status === "open" ? (
        <p className="font-[650]">{t("later")}</p>
      ) : (
        <form
          className="grid gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            void open();
          }}
        >
          <LineField label={t("name")} hint={t("nameHint")} value={name} onChange={setName} maxLength={80} />
          <LineField label={t("until")} hint={t("untilHint")} type="date" value={until} onChange={setUntil} />
          <Button type="submit">{t("open")}</Button>
        </form>
      )}
    </section>
  );
}

/** The end of that day where the device is; null for no day. */
function endOf(day: string): number | null {
  if (day === "") return null;
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + 1).getTime();
}
