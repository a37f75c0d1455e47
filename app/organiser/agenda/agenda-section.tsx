"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { randomId } from "#components/live/random-id.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import { Notice } from "#components/notice.tsx";
import { planTimes } from "#components/organiser/plan-times.ts";
import type { Workshop } from "#domain/records.ts";
import { focusSoon } from "../parts/focus-soon.ts";
import { type PhasePlan, phasePlans } from "../plans.ts";
import { Section, useProblems } from "../section/section.tsx";
import { useSection } from "../section/use-section.ts";
import { otherYears, withYear } from "./agenda-moves.ts";
import { checkAgenda } from "./check-agenda.ts";
import { PasteButton } from "./paste/paste-button.tsx";
import { PhaseBlock } from "./phase-block.tsx";

/** The run of the day: phases, their steps, and when it will be over. */
export function AgendaSection({ workshop }: { workshop: Workshop }) {
  const t = useTranslations("organiser.agenda");
  const phases = useRecords("phase");
  const activities = useRecords("activity");
  const saved = useMemo(() => phasePlans(phases, activities), [phases, activities]);
  const state = useSection({
    workshopId: workshop.id,
    name: "agenda",
    saved,
    check: checkAgenda,
    command: (plan: PhasePlan[]) => ({ type: "setup.agenda", phases: plan }),
  });
  const problem = useProblems(state);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [leftAsIs, setLeftAsIs] = useState<string | null>(null);
  const { value, change } = state;
  const { begins, ends, minutes } = planTimes(
    workshop.startsAt,
    value.flatMap((phase) => phase.activities),
  );
  const duration = { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  const years = otherYears(value, workshop.horizonYear).filter((year) => year !== leftAsIs);
  const add = () => {
    const id = randomId();
    change((old) => [...old, { id, title: { de: "" }, activities: [] }]);
    focusSoon(`phase-${id}`);
  };
  return (
    <Section state={state} hint={t("hint")}>
      {years.map((year) => (
        <Notice
          key={year}
          kind="info"
          title={t("year", { year, horizon: workshop.horizonYear })}
          action={
            <span className="org-row">
              <Button onClick={() => change((old) => withYear(old, year, workshop.horizonYear))}>
                {t("yearReplace", { year, horizon: workshop.horizonYear })}
              </Button>
              <Button variant="quiet" onClick={() => setLeftAsIs(year)}>
                {t("yearLeave")}
              </Button>
            </span>
          }
        />
      ))}
      <div className="org-agenda">
        {value.map((phase, index) => (
          <PhaseBlock
            key={phase.id}
            phases={value}
            index={index}
            begins={begins}
            open={open}
            onOpen={(id, unfold) => setOpen((old) => withOrWithout(old, id, unfold))}
            problem={problem}
            change={change}
          />
        ))}
      </div>
      <p className="org-total">
        <b>{t("end", { time: ends })}</b>
        <span>{t("sum", duration)}</span>
        <span>{t("starts", { time: workshop.startsAt })}</span>
      </p>
      <div className="org-row org-agenda-foot">
        <Button id="agenda-add" onClick={add} aria-disabled={value.length >= 30 || undefined}>
          {t("addPhase")}
        </Button>
        <PasteButton workshopId={workshop.id} value={value} change={change} />
      </div>
    </Section>
  );
}

function withOrWithout(open: ReadonlySet<string>, id: string, unfold: boolean): ReadonlySet<string> {
  const next = new Set(open);
  if (unfold) next.add(id);
  else next.delete(id);
  return next;
}
