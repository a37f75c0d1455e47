"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import type { WorkshopSummary } from "#protocol/http.ts";
import { useDay } from "./parts/use-day.ts";

/** One workshop: where, when, who came, what came. */
export function WorkshopRow({ workshop }: { workshop: WorkshopSummary }) {
  const t = useTranslations("organiser.list");
  const day = useDay();
  const { id, title, place, date, participants, cards, joinCode } = workshop;
  return (
    <li>
      <h2>
        <Link href={`/organiser/${id}`}>{title}</Link>
      </h2>
      <p>
        {day(date)} · {place || t("noPlace")}
      </p>
      <p className="org-counts">
        <span>{t("people", { count: participants })}</span>
        <span>{t("cards", { count: cards })}</span>
        <span>
          {t("code")} <code>{joinCode}</code>
        </span>
      </p>
    </li>
  );
}
