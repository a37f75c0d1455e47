"use client";

import { useTranslations } from "use-intl";
import { useSpoken } from "#components/language.tsx";
import { randomId } from "#components/live/random-id.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import { SpokenFields } from "#components/organiser/spoken-fields.tsx";
import { moved, neighbour, without } from "../list-moves.ts";
import { useSay } from "../parts/announcer.tsx";
import { focusSoon } from "../parts/focus-soon.ts";
import { RowButtons } from "../parts/row-buttons.tsx";
import type { PhasePlan, StepPlan } from "../plans.ts";
import { useIsArchived } from "../section/section.tsx";
import { AddStep } from "./add-step.tsx";
import { changedStep, movedStep, type Place, placeBeside, withoutStep, withStep } from "./agenda-moves.ts";
import { StepRow } from "./step-row.tsx";

interface PhaseBlockProps {
  phases: readonly PhasePlan[];
  index: number;
  begins: ReadonlyMap<string, string>;
  /** The steps whose forms are unfolded. */
  open: ReadonlySet<string>;
  onOpen: (id: string, unfold: boolean) => void;
  problem: (at: string) => string | undefined;
  change: (update: (phases: PhasePlan[]) => PhasePlan[]) => void;
}

/** A chapter of the day with its steps. */
export function PhaseBlock({ phases, index, begins, open, onOpen, problem, change }: PhaseBlockProps) {
  const t = useTranslations("organiser.agenda");
  const say = useSay();
  const spoken = useSpoken();
  const steps = useRecords("step");
  // Put away, it is there to be read: nothing stays folded behind a button that does nothing.
  const archived = useIsArchived();
  const phase = phases[index];
  if (!phase) return null;
  const id = `row-${phase.id}`;
  const name = phase.title.de || t("phaseNumber", { number: index + 1 });
  const movePhase = (to: number, button: string) => {
    change((old) => moved(old, index, to));
    say(t("phaseMoved", { name, place: to + 1, of: phases.length }));
    focusSoon(button);
  };
  const moveStep = (plan: StepPlan, from: Place, to: Place, button: string) => {
    change((old) => movedStep(old, from, to));
    const into = phases[to.phase];
    say(
      t("stepMoved", {
        name: spoken(plan.title).text,
        place: to.step + 1,
        phase: into ? spoken(into.title).text : "",
      }),
    );
    focusSoon(button);
  };
  const insert = (at: number, plan: StepPlan) => {
    change((old) => withStep(old, { phase: index, step: at }, plan));
    onOpen(plan.id, true);
    focusSoon(`step-${plan.id}-title`);
  };
  return (
    <section className="org-phase" aria-label={name}>
      <div className="org-phase-head">
        <SpokenFields
          id={`phase-${phase.id}`}
          label={t("phaseNumber", { number: index + 1 })}
          error={problem(`phase-${phase.id}`)}
          value={phase.title}
          onChange={(title) => change((old) => old.map((it, at) => (at === index ? { ...it, title } : it)))}
        />
        <RowButtons
          id={id}
          name={name}
          onUp={index > 0 ? () => movePhase(index - 1, `${id}-up`) : undefined}
          onDown={index < phases.length - 1 ? () => movePhase(index + 1, `${id}-down`) : undefined}
          onRemove={() => {
            if (phase.activities.length > 0) return say(t("phaseNotEmpty"));
            const next = neighbour(phases, index);
            change((old) => without(old, index));
            focusSoon(next ? `row-${next}-remove` : "agenda-add");
          }}
          removeNote={phase.activities.length > 0 ? t("phaseNotEmpty") : undefined}
        />
      </div>
      <ol className="org-steps">
        {phase.activities.map((plan, at) => {
          const place = { phase: index, step: at };
          const up = placeBeside(phases, place, -1);
          const down = placeBeside(phases, place, 1);
          return (
            <StepRow
              key={plan.id}
              plan={plan}
              begins={begins.get(plan.id) ?? ""}
              open={archived || open.has(plan.id)}
              status={steps.find((step) => step.id === plan.id)?.status ?? "planned"}
              problem={problem}
              onOpen={(unfold) => onOpen(plan.id, unfold)}
              onChange={(next) => change((old) => changedStep(old, place, next))}
              onUp={up ? () => moveStep(plan, place, up, `row-${plan.id}-up`) : undefined}
              onDown={down ? () => moveStep(plan, place, down, `row-${plan.id}-down`) : undefined}
              onDuplicate={() => insert(at + 1, { ...plan, id: randomId() })}
              onRemove={() => {
                const next = neighbour(phase.activities, at);
                change((old) => withoutStep(old, place));
                focusSoon(next ? `row-${next}-remove` : `add-${phase.id}-type`);
              }}
            />
          );
        })}
      </ol>
      <AddStep
        id={`add-${phase.id}`}
        name={name}
        full={phase.activities.length >= 60}
        onAdd={(plan) => insert(phase.activities.length, plan)}
      />
    </section>
  );
}
