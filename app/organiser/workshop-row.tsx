"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { useDay } from "./parts/use-day.ts";
import { WorkshopActions, type WorkshopActionsProps } from "./whole/workshop-actions.tsx";

/** One workshop: where, when, who came, what came, and what one does with it as a whole. */
export function WorkshopRow(props: WorkshopActionsProps) {
  const t = useTranslations("organiser.list");
  const day = useDay();
  const { id, title, place, date, participants, cards, joinCode, rehearsed } = props.workshop;
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
        {rehearsed && <Link href={`/organiser/${id}#rehearsal`}>{t("rehearsed")}</Link>}
      </p>
      <WorkshopActions {...props} />
    </li>
  );
}
