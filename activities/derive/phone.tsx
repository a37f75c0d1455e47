"use client";

import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { PhoneStep } from "#components/live/phone-step.tsx";
import { useNowUntil } from "#components/live/use-now-until.ts";
import { useSeat } from "#components/live/use-seat.ts";
import { useDraft, useRecords } from "#components/live/use-workshop.tsx";
import { draftKey, graceEnds } from "#components/phone/drafts.ts";
import { NextStep } from "#components/phone/next-step.tsx";
import { useOwnCards } from "#components/phone/own-cards/use-own-cards.ts";
import type { DeriveCommand } from "./activity.ts";
import { Composer } from "./phone-composer.tsx";
import { Options } from "./phone-options.tsx";
import { Scenarios } from "./phone-scenarios.tsx";
import { scenariosFor, useDeriveSettings, useScenarios } from "./use-scenarios.ts";

/** What could be done, seen from a scenario: what first, everything else after it is sent. */
export default function DerivePhone({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.derive.phone");
  const settings = useDeriveSettings(activity);
  const own = useOwnCards<DeriveCommand>(activity);
  const { table } = useSeat();
  const scenarios = scenariosFor(settings, useScenarios(settings), table);
  const workshopId = useRecords("workshop")[0]?.id ?? "";
  const key = draftKey(workshopId, activity.id);
  const [draft, setDraft] = useDraft(key);
  const [fromId, setFrom] = useDraft(`${key}.scenario`);
  const inGrace = useNowUntil(graceEnds(step)) && draft.trim() !== "";
  const isSeatless = activity.scope !== "everybody" && !table;
  const isWritable = (step.status === "open" || inGrace) && !isSeatless;
  const isOpen = step.status === "open" && !step.frozen;
  // What is in the field already must not be lost to what comes back.
  const take = (text: string) => setDraft(draft.trim() ? `${draft}\n${text}` : text);
  const from =
    scenarios.find(({ id }) => id === fromId) ?? (scenarios.length === 1 ? scenarios[0] : undefined);
  return (
    <PhoneStep
      activity={activity}
      step={step}
      hint={isOpen ? t("hint") : undefined}
      dock={
        isWritable &&
        own.editing === null && (
          <Composer
            step={step}
            own={own}
            draft={draft}
            setDraft={setDraft}
            scenarios={scenarios}
            from={from}
            setFrom={setFrom}
          />
        )
      }
      {...(isWritable && { onTake: take })}
    >
      {isSeatless && <p className="font-bold">{t("noTable")}</p>}
      <Scenarios scenarios={scenarios} />
      <Options activity={activity} own={own} isOpen={isOpen} {...(isWritable && { onTake: take })} />
      {step.status === "closed" && (
        <>
          <p>{t("thanks", { count: own.mine.length })}</p>
          <NextStep activity={activity} />
        </>
      )}
    </PhoneStep>
  );
}
