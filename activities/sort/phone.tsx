"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { Button } from "#components/button.tsx";
import { PhoneStep } from "#components/live/phone-step.tsx";
import { useSubjects } from "#components/live/view-subjects.ts";
import { useRecord } from "#components/live/use-workshop.tsx";
import { NextStep } from "#components/phone/next-step.tsx";
import type { CardKind } from "#domain/records.ts";
import type { Subject } from "#domain/subjects.ts";
import type { SortSettings } from "./activity.ts";
import { SortedBoard } from "./phone-board.tsx";

/** Others sort; the phone shows the board as it lies, and moves nothing while one reads. */
export default function SortPhone({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.sort.phone");
  const cardKind: CardKind = (activity.settings as SortSettings | null)?.cardKind ?? "factor";
  const latest = useSubjects(activity, step, { cardKind, unit: "clusters" });
  const progress = useRecord("progress", activity.id);
  const perTable = activity.scope !== "everybody";
  const [seen, setSeen] = useState(latest);
  const shown = seen.length === 0 ? latest : seen;
  const changed = fingerprint(shown) !== fingerprint(latest);
  return (
    <PhoneStep activity={activity} step={step} hint={t(perTable ? "who" : "whoAll")}>
      {step.status === "closed" && <NextStep activity={activity} />}
      {progress && step.status === "open" && (
        <p className="phone-hint">{t("progress", { placed: progress.answered, of: progress.of })}</p>
      )}
      {changed && <Button onClick={() => setSeen(latest)}>{t("refresh")}</Button>}
      {shown.length === 0 ? <p>{t("empty")}</p> : <SortedBoard subjects={shown} />}
    </PhoneStep>
  );
}

const fingerprint = (subjects: readonly Subject[]): string =>
  subjects.map(({ id, dimensionId, text }) => `${id} ${dimensionId} ${text}`).join("\n");
