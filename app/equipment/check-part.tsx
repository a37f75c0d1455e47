"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Verdict } from "#components/equipment/judge.ts";
import { StateWord } from "#components/state-word.tsx";

const shapes = { ready: "saved", open: "sending", problem: "refused" } as const;

/** One thing to check: how it is in a word, and below it what to do. */
export function CheckPart({
  id,
  verdict,
  children,
}: {
  id: string;
  verdict: Verdict | null;
  children: ReactNode;
}) {
  const t = useTranslations("equipment");
  return (
    <section id={id} className="org-section" aria-labelledby={`${id}-head`}>
      <div className="org-section-head org-row">
        <h2 id={`${id}-head`}>{t(`${id}.title`)}</h2>
        {verdict && <StateWord state={shapes[verdict]}>{t(`verdicts.${verdict}`)}</StateWord>}
      </div>
      <div className="org-stack">{children}</div>
    </section>
  );
}
