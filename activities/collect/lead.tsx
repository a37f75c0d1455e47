"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { Button } from "#components/button.tsx";
import { settingsOf } from "#components/live/activity-settings.ts";
import { LeadDesk } from "#components/live/board/lead-desk.tsx";
import { WriteCardDialog } from "#components/live/staff/write-card.tsx";
import { collect } from "./activity.ts";

/** The cards as they come in, ready to be tidied at once, and a card for whoever has no phone. */
export default function CollectLead({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.collect.lead");
  const settings = settingsOf(collect, activity);
  const [writing, setWriting] = useState(false);
  const covered = settings.silent && !step.revealed && step.status !== "planned";
  return (
    <>
      <LeadDesk
        cardKind={settings.cardKind}
        tools={
          <Button small disabled={step.status === "planned"} onClick={() => setWriting(true)}>
            {t("write")}
          </Button>
        }
      >
        {covered && <p className="px-[18px] pb-2 font-[650]">{t("coveredHelp")}</p>}
      </LeadDesk>
      {writing && (
        <WriteCardDialog
          activity={activity}
          fieldId={null}
          dimensions={settings.dimensions === "offered"}
          onClose={() => setWriting(false)}
        />
      )}
    </>
  );
}
