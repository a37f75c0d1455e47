"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { Button } from "#components/button.tsx";
import { Dialog } from "#components/dialog.tsx";
import { settingsOf } from "#components/live/activity-settings.ts";
import { LeadDesk } from "#components/live/board/lead-desk.tsx";
import { PasteCards } from "#components/live/paste/paste-cards.tsx";
import { WriteCardDialog } from "#components/live/staff/write-card.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";
import { collect } from "./activity.ts";

/** The cards as they come in, ready to be tidied at once, and a card for whoever has no phone. */
export default function CollectLead({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.collect.lead");
  const settings = settingsOf(collect, activity);
  const [writing, setWriting] = useState(false);
  const [pasting, setPasting] = useState(false);
  const workshopId = useRecords("workshop")[0]?.id ?? "";
  const covered = settings.silent && !step.revealed && step.status !== "planned";
  return (
    <>
      <LeadDesk
        cardKind={settings.cardKind}
        tools={
          <>
            <Button small disabled={step.status === "planned"} onClick={() => setWriting(true)}>
              {t("write")}
            </Button>
            <Button small onClick={() => setPasting(true)}>
              {t("paste")}
            </Button>
          </>
        }
      >
        {covered && <p className="px-[18px] pb-2 font-[650]">{t("coveredHelp")}</p>}
      </LeadDesk>
      <Dialog open={pasting} wide title={t("pasteTitle")} onClose={() => setPasting(false)}>
        <PasteCards workshopId={workshopId} activityId={activity.id} />
      </Dialog>
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
