"use client";

import { useTranslations } from "use-intl";
import { useRecords } from "#components/live/use-workshop.tsx";
import { StateWord } from "#components/state-word.tsx";
import type { Workshop } from "#domain/records.ts";
import { useHandedOut } from "./links/handed-out.ts";
import { useDay } from "./parts/use-day.ts";

/** What is left before people can come: three things, with what is done. */
export function Checklist({ workshop }: { workshop: Workshop }) {
  const t = useTranslations("organiser.checklist");
  const say = useTranslations("organiser");
  const day = useDay();
  const tables = useRecords("table");
  const handedOut = useHandedOut(workshop.id);
  const seats = tables.reduce((sum, { capacity }) => sum + capacity, 0);
  const when = `${day(workshop.date)}, ${say("clock", { time: workshop.startsAt })}`;
  const steps = [
    {
      section: "details",
      done: workshop.place !== "",
      says: workshop.place === "" ? t("noPlace", { when }) : `${when}, ${workshop.place}`,
    },
    {
      section: "tables",
      done: tables.length > 0,
      says: tables.length === 0 ? t("noTables") : t("tables", { tables: tables.length, seats }),
    },
    { section: "links", done: handedOut, says: handedOut ? t("linksDone") : t("links") },
  ];
  const left = steps.filter(({ done }) => !done).length;
  return (
    <section className="org-checklist" aria-labelledby="checklist-title">
      <h2 id="checklist-title">{left === 0 ? t("ready") : t("title", { count: left })}</h2>
      <ol>
        {steps.map(({ section, done, says }) => (
          <li key={section}>
            <a href={`#${section}`}>{say(`sections.${section}`)}</a>
            <span>{says}</span>
            {done ? <StateWord state="saved">{t("done")}</StateWord> : <b>{t("open")}</b>}
          </li>
        ))}
      </ol>
      <p className="org-hint">
        <a href={`/organiser/${workshop.id}/technik`}>{t("equipment")}</a> {t("equipmentFor")}
      </p>
    </section>
  );
}
