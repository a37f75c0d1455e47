"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { useActing } from "#components/live/staff/acting.tsx";
import { useDraft, useRecords } from "#components/live/use-workshop.tsx";
import { LineField } from "#components/text-field.tsx";
import type { NextStep } from "#domain/records.ts";
import { NoteButtons } from "./note-buttons.tsx";
import { ShowOnWall } from "./show-on-wall.tsx";

/** What was agreed on: who does what until when. */
export function NextStepsPanel() {
  const t = useTranslations("lead.notes");
  const { act } = useActing();
  const [workshop] = useRecords("workshop");
  const steps = [...useRecords("next-step")].sort((a, b) => a.createdAt - b.createdAt);
  const [what, setWhat] = useDraft("lead.next.what");
  const [who, setWho] = useDraft("lead.next.who");
  const [until, setUntil] = useDraft("lead.next.until");
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await act({ type: "next-step.add", what, who, until }))) return;
    for (const clear of [setWhat, setWho, setUntil]) clear("");
  };
  return (
    <>
      <ShowOnWall kind="next-step" />
      {workshop?.resultsLink?.open && <ShowOnWall kind="results" />}
      <form className="grid gap-2" onSubmit={add}>
        <LineField label={t("what")} value={what} onChange={setWhat} maxLength={500} />
        <LineField label={t("who")} hint={t("consent")} value={who} onChange={setWho} maxLength={500} />
        <LineField label={t("until")} value={until} onChange={setUntil} maxLength={500} />
        <Button type="submit" disabled={what.trim() === ""}>
          {t("add")}
        </Button>
      </form>
      {steps.length === 0 && <p>{t("none")}</p>}
      <ul className="grid gap-2">
        {steps.map((step) => (
          <Line key={step.id} step={step} />
        ))}
      </ul>
    </>
  );
}

function Line({ step }: { step: NextStep }) {
  const t = useTranslations("lead.notes");
  const { act } = useActing();
  const [edited, setEdited] = useState<NextStep | null>(null);
  const set = (part: Partial<NextStep>) => setEdited(edited && { ...edited, ...part });
  return (
    <li className="grid gap-1 border-t border-hair pt-2">
      {edited ? (
        <form
          className="grid gap-2"
          onSubmit={async (event) => {
            event.preventDefault();
            const { id, what, who, until } = edited;
            if (await act({ type: "next-step.edit", id, what, who, until })) setEdited(null);
          }}
        >
          <LineField label={t("what")} value={edited.what} onChange={(what) => set({ what })} maxLength={500} />
          <LineField label={t("who")} value={edited.who} onChange={(who) => set({ who })} maxLength={500} />
          <LineField label={t("until")} value={edited.until} onChange={(until) => set({ until })} maxLength={500} />
          <Button small type="submit" disabled={edited.what.trim() === ""}>
            {t("save")}
          </Button>
        </form>
      ) : (
        <p>
          <b>{step.what}</b>
          {(step.who || step.until) && (
            <span className="block">{[step.who, step.until].filter(Boolean).join(" · ")}</span>
          )}
        </p>
      )}
      <NoteButtons
        words={step.what}
        remove={{ type: "next-step.remove", id: step.id }}
        onEdit={edited ? undefined : () => setEdited(step)}
      />
    </li>
  );
}
