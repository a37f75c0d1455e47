"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useSpoken } from "#components/language.tsx";
import { useLogos } from "#components/live/funding-notice.tsx";
import { hallOrigin } from "#components/live/hall-address.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import { planTimes } from "#components/organiser/plan-times.ts";
import type { Workshop } from "#domain/records.ts";
import { chosenOrigin } from "../links/use-links.ts";
import { detailsPlan, fieldPlans, type PhasePlan, phasePlans, sectorPlans, tablePlans } from "../plans.ts";
import { usePlans } from "./plan-in-hand.tsx";
import type { PreviewWish, StepChoice } from "./preview-wish.ts";
import type { Told } from "./use-frames.ts";

const sampleNumbers = ["1", "2", "3", "4", "5", "6"] as const;

/** What the previews are told: the plan in hand, else the saved one, and where the day stands. */
export function useTold(workshop: Workshop, wish: PreviewWish): { told: Told; steps: readonly StepChoice[] } {
  const t = useTranslations("organiser.preview");
  const spoken = useSpoken();
  const drafts = usePlans();
  const [fields, dimensions, tables] = [useRecords("field"), useRecords("dimension"), useRecords("table")];
  const [sectors, phases, activities] = [useRecords("sector"), useRecords("phase"), useRecords("activity")];
  const saved = useMemo(
    () => ({
      details: detailsPlan(workshop),
      fields: fieldPlans(fields, dimensions),
      tables: tablePlans(tables),
      sectors: sectorPlans(sectors),
      agenda: phasePlans(phases, activities),
    }),
    [workshop, fields, dimensions, tables, sectors, phases, activities],
  );
  const logos = useLogos();
  const plan = { ...saved, ...drafts };
  const steps = stepsOf(plan.agenda).map(({ id, title, minutes }) => ({ id, title, minutes }));
  const { begins } = planTimes(workshop.startsAt, steps);
  const known = steps.some(({ id }) => id === wish.at);
  return {
    steps: steps.map(({ id, title }) => ({
      id,
      label: `${begins.get(id) ?? ""} ${spoken(title).text || t("untitled")}`,
    })),
    told: {
      ...plan,
      workshopId: workshop.id,
      joinCode: workshop.joinCode,
      logos: logos.map(({ kind, id, use, alt, order }) => ({ kind, id, use, alt, order })),
      show: known ? { at: "step", activityId: wish.at } : { at: wish.at === "join" ? "join" : "lobby" },
      samples: wish.samples ? sampleNumbers.map((number) => t(`samples.${number}`)) : [],
      origin: hallOrigin(window.location, chosenOrigin()),
    },
  };
}

const stepsOf = (agenda: readonly PhasePlan[]) => agenda.flatMap((phase) => phase.activities);
