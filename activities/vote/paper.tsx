"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { Button } from "#components/button.tsx";
import { useHostTable } from "#components/live/staff/host-table.ts";
import { useActing } from "#components/live/staff/acting.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";
import { useSubjects } from "#components/live/view-subjects.ts";
import { withDefaults } from "#components/phone/settings.ts";
import { shortId, type Tally } from "#domain/records.ts";
import type { Subject } from "#domain/subjects.ts";
import type { VoteCommand } from "./activity.ts";
import { voteDefaults } from "./defaults.ts";

/** Dots that were stuck on paper, one number a card: they stand beside the result, never in it. */
export default function VotePaper({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.vote.lead.paper");
  const { act } = useActing();
  const tableId = useHostTable()?.id ?? "";
  const subjects = useSubjects(activity, step, withDefaults(voteDefaults, activity.settings));
  const counted = useRecords("tally").filter(
    (it) => it.activityId === activity.id && it.round === step.round && it.tableId === tableId,
  );
  if (subjects.length === 0) return null;
  const save = (subjectId: string, dots: number) => {
    const command: VoteCommand = { do: "tally", tableId, subjectId, dots };
    return act({ type: "activity", activityId: activity.id, command }, t("saved"));
  };
  return (
    <details className="border-t-2 border-ink pt-2" open={counted.length > 0}>
      <summary className="min-h-[44px] cursor-pointer font-extrabold">{t("title")}</summary>
      <p className="max-w-[50em] pb-2">{t("hint")}</p>
      <ul className="grid gap-3">
        {subjects.map((subject) => (
          <PaperRow
            key={subject.id}
            subject={subject}
            stored={counted.find(({ subjectId }) => subjectId === subject.id)}
            onSave={(dots) => save(subject.id, dots)}
          />
        ))}
      </ul>
    </details>
  );
}

interface PaperRowProps {
  subject: Subject;
  stored: Tally | undefined;
  onSave: (dots: number) => Promise<boolean>;
}

function PaperRow({ subject, stored, onSave }: PaperRowProps) {
  const t = useTranslations("activities.vote.lead.paper");
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? String(stored?.dots ?? "");
  const dots = shown === "" ? 0 : Number(shown);
  const isNumber = Number.isInteger(dots) && dots >= 0 && dots <= 999;
  const changed = typed !== null && dots !== (stored?.dots ?? 0);
  const save = async () => {
    if (changed && isNumber && (await onSave(dots))) setTyped(null);
  };
  return (
    <li>
      <form
        className="flex flex-wrap items-center gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label htmlFor={id} className="min-w-0 flex-1 basis-[14em]">
          {subject.number !== null && <b>{shortId({ ...subject, number: subject.number })} </b>}
          {subject.text}
        </label>
        <input
          id={id}
          className="field min-h-[44px] !w-[5.5em]"
          inputMode="numeric"
          value={shown}
          aria-invalid={!isNumber}
          onChange={(event) => setTyped(event.target.value.trim())}
        />
        <Button type="submit" aria-disabled={!changed || !isNumber}>
          {t("save")}
        </Button>
        <span className="basis-[7em] font-[650]">{!isNumber ? t("wrong") : !changed && stored ? t("saved") : ""}</span>
      </form>
    </li>
  );
}
