"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useRecords } from "#components/live/use-workshop.tsx";
import { NamedRows } from "./named-rows.tsx";
import { type Named, sectorPlans } from "./plans.ts";
import { Section, useProblems } from "./section/section.tsx";
import { useSection } from "./section/use-section.ts";
import { useInUse } from "./use-in-use.ts";

/** Where people come from; they may also say nothing. */
export function SectorsSection({ workshopId }: { workshopId: string }) {
  const t = useTranslations("organiser.sectors");
  const sectors = useRecords("sector");
  const saved = useMemo(() => sectorPlans(sectors), [sectors]);
  const state = useSection({
    workshopId,
    name: "sectors",
    saved,
    check: (rows: Named[]) =>
      rows
        .filter(({ title }) => title.trim() === "")
        .map(({ id }) => ({ at: `sector-${id}`, says: "sector" })),
    command: (plan: Named[]) => ({ type: "setup.sectors", sectors: plan }),
  });
  const problem = useProblems(state);
  const inUse = useInUse();
  return (
    <Section state={state} hint={t("hint")}>
      <div className="org-narrow">
        <NamedRows
          kind="sector"
          rows={state.value}
          max={20}
          addId="sectors-add"
          addLabel={t("add")}
          label={t("sector")}
          problem={problem}
          inUse={inUse}
          onChange={(rows) => state.change(() => rows)}
        />
      </div>
    </Section>
  );
}
