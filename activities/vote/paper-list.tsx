"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { useActing } from "#components/live/staff/acting.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";
import { type Activity, type CardKind, type Step, shortId, type Tally } from "#domain/records.ts";
import type { VoteCommand } from "./activity.ts";

interface PaperSubject {
  readonly id: string;
  readonly text: string;
  /** Null for a bundle. */
  readonly number: number | null;
}

interface PaperListProps {
  activity: Activity;
  step: Step;
  tableId: string;
  cardKind: CardKind;
  subjects: readonly PaperSubject[];
}

/** Dots that a table has stuck on paper, one number a card: they stand beside the result, never in it. */
export function PaperList({ activity, step, tableId, cardKind, subjects }: PaperListProps) {
  const t = useTranslations("activities.vote.lead.paper");
  const { act } = useActing();
  const counted = usePaperOf(activity, step, tableId);
  const save = (subjectId: string, dots: number) => {
    const command: VoteCommand = { do: "tally", tableId, subjectId, dots };
    return act({ type: "activity", activityId: activity.id, command }, t("saved"));
  };
  return (
    <ul className="grid gap-3">
      {subjects.map((subject) => (
        <PaperRow
          key={subject.id}
          subject={subject}
          cardKind={cardKind}
          stored={counted.find(({ subjectId }) => subjectId === subject.id)}
          onSave={(dots) => save(subject.id, dots)}
        />
      ))}
    </ul>
  );
}

/** What was counted on paper in this round: at one table, or at all of them. */
export function usePaperOf(activity: Activity, step: Step, tableId?: string): Tally[] {
  return useRecords("tally").filter(
    (it) =>
      it.activityId === activity.id &&
      it.round === step.round &&
      (tableId === undefined || it.tableId === tableId),
  );
}

interface PaperRowProps {
  subject: PaperSubject;
  cardKind: CardKind;
  stored: Tally | undefined;
  onSave: (dots: number) => Promise<boolean>;
}

function PaperRow({ subject, cardKind, stored, onSave }: PaperRowProps) {
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
          {subject.number !== null && <b>{shortId({ cardKind, number: subject.number })} </b>}
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
