"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Activity } from "#domain/records.ts";
import { useSpoken } from "../language.tsx";
import { useAgenda } from "../live/use-agenda.ts";
import { useStored } from "../live/use-stored.ts";
import { useRecords } from "../live/use-workshop.tsx";
import { Words } from "../words.tsx";
import { shortTitle } from "./step-title.ts";

const readArrival = (stored: unknown) => (typeof stored === "string" ? stored : null);

/** One line for whoever comes late: what the others have done so far. It goes with the first step that one takes part in. */
export function Recap({ activity }: { activity: Activity }) {
  const t = useTranslations("phone.step");
  const say = useSpoken();
  const { activities } = useAgenda();
  const steps = useRecords("step");
  const workshopId = useRecords("workshop")[0]?.id ?? "";
  // The step that was on when this phone first looked at the workshop.
  const [stored, keep] = useStored(`weitblick.arrived.${workshopId}`, readArrival);
  const [arrived] = useState(() => {
    if (stored === null && workshopId !== "") queueMicrotask(() => keep(activity.id));
    return stored ?? activity.id;
  });
  const done = activities
    .filter(
      ({ id, type }) => type !== "pause" && steps.some((step) => step.id === id && step.status === "closed"),
    )
    .filter(({ id }) => id !== activity.id)
    .map(({ title }) => shortTitle(say(title).text));
  if (arrived !== activity.id || done.length === 0) return null;
  return (
    <p className="phone-hint">
      <b className="font-bold">{t("recap")}</b> <Words>{`${done.slice(-3).join(", ")}.`}</Words>
    </p>
  );
}
