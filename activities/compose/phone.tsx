"use client";

import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { PhoneStep } from "#components/live/phone-step.tsx";
import { NextStep } from "#components/phone/next-step.tsx";
import { Words } from "#components/words.tsx";
import { shortId } from "#domain/records.ts";
import { useBox } from "./use-box.ts";

/** The scenarios to be read, each with the developments that it is made of. */
export default function ComposePhone({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.compose.phone");
  const { scenarios, factors } = useBox(activity);
  return (
    <PhoneStep activity={activity} step={step} hint={t(factors.length === 0 ? "noBox" : "hint")}>
      {scenarios.map(({ letter, card, sources }) => (
        <section key={card.id} className="grid gap-2 border-t-2 border-ink pt-3">
          <h2 className="text-xl leading-tight font-extrabold">
            {letter}: <Words>{card.text}</Words>
          </h2>
          <ul className="grid gap-2">
            {factors.map((factor) => {
              const taken = factor.assumptions.find(({ id }) => sources.has(id));
              return (
                taken && (
                  <li key={factor.id}>
                    <b>
                      <Words>{factor.title}</Words>:
                    </b>{" "}
                    <span>{shortId(taken)}</span> <Words>{taken.title ?? taken.text}</Words>
                  </li>
                )
              );
            })}
          </ul>
        </section>
      ))}
      {step.status === "closed" && <NextStep activity={activity} />}
    </PhoneStep>
  );
}
