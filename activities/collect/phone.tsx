"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { PhoneStatus } from "#components/live/phone-status.tsx";
import { PhoneStep } from "#components/live/phone-step.tsx";
import { useNowUntil } from "#components/live/use-now-until.ts";
import { useSeat } from "#components/live/use-seat.ts";
import { useDraft, useRecords } from "#components/live/use-workshop.tsx";
import { draftKey, graceEnds } from "#components/phone/drafts.ts";
import { NextStep } from "#components/phone/next-step.tsx";
import { Composer } from "./phone-composer.tsx";
import { OtherCards } from "./phone-other-cards.tsx";
import { OwnCards } from "./phone-own-cards.tsx";
import { TableCard } from "./phone-table-card.tsx";
import { useCollect } from "./use-collect.ts";

/** Writing cards: the question, the own cards with the truth about where they are, and a field with one button. */
export default function CollectPhone({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.collect.phone");
  const collect = useCollect(activity);
  const { table } = useSeat();
  const workshopId = useRecords("workshop")[0]?.id ?? "";
  const [draft, setDraft] = useDraft(draftKey(workshopId, activity.id));
  const [wasTyping] = useState(draft.trim() !== "");
  const inGrace = useNowUntil(graceEnds(step)) && draft.trim() !== "";
  const writable = step.status === "open" || inGrace;
  const { limit, silent } = collect.settings;
  const perTable = activity.scope === "one-card-per-table";
  const full = limit !== null && collect.mine.length + collect.unsaved.length >= limit;
  const open = step.status === "open" && !step.frozen;
  const seatless = activity.scope !== "everybody" && !table;
  const seen =
    step.revealed || (!silent && activity.scope === "everybody")
      ? "seenByAll"
      : silent
        ? "seenLater"
        : "seenByTable";
  const composer =
    writable && !seatless && !collect.tableCard && collect.editing === null ? (
      full ? (
        <PhoneStatus saved={t("allWritten", { limit })} />
      ) : (
        <Composer
          collect={collect}
          draft={draft}
          setDraft={setDraft}
          frozen={step.frozen}
          late={step.status === "closed"}
          wasTyping={wasTyping}
        />
      )
    ) : null;
  // What is in the field already must not be lost to what comes back.
  const take = (text: string) => setDraft(draft.trim() ? `${draft}\n${text}` : text);
  const onTake = composer && !full ? take : undefined;
  return (
    <PhoneStep
      activity={activity}
      step={step}
      hint={step.status === "open" ? `${t(perTable ? "onePerTable" : "one")} ${t(seen)}` : undefined}
      dock={composer}
      {...(onTake && { onTake })}
    >
      {seatless && <p className="font-bold">{t("noTable")}</p>}
      {collect.tableCard && <TableCard card={collect.tableCard} collect={collect} open={open} />}
      <OwnCards collect={collect} open={open} {...(onTake && { onTake })} />
      <OtherCards key={String(step.revealed)} cards={collect.others} />
      {step.status === "closed" && (
        <>
          <p>{t("thanks", { count: collect.mine.length })}</p>
          <NextStep activity={activity} />
        </>
      )}
    </PhoneStep>
  );
}
