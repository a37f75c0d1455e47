"use client";

import { useTranslations } from "use-intl";
import type { Workshop } from "#domain/records.ts";
import { useDay } from "./parts/use-day.ts";
import { useUnsaved } from "./section/unsaved.tsx";

const sections = ["details", "logos", "fields", "tables", "sectors", "agenda", "cards", "links", "prints", "rehearsal", "minutes", "results", "delete"] as const;

/** Where one can go on this page, and where something waits to be saved. */
export function SectionNav({ workshop }: { workshop: Workshop }) {
  const t = useTranslations("organiser");
  const day = useDay();
  const unsaved = useUnsaved();
  return (
    <nav className="org-nav" aria-label={t("sections.nav")}>
      <ul>
        {sections.filter((section) => section !== "rehearsal" || !workshop.rehearsal).map((section) => (
          <li key={section}>
            <a href={`#${section}`}>
              <span>{t(`sections.${section}`)}</span>
              {unsaved.has(section) && <span className="org-nav-note">{t("save.unsavedShort")}</span>}
            </a>
          </li>
        ))}
      </ul>
      <dl>
        <dt>{t("nav.when")}</dt>
        <dd>
          {day(workshop.date)}, {t("clock", { time: workshop.startsAt })}
        </dd>
        <dt>{t("list.code")}</dt>
        <dd>
          <code>{workshop.joinCode}</code>
        </dd>
      </dl>
    </nav>
  );
}
