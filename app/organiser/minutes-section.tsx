"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { buttonClass } from "#components/button.tsx";
import { PrintLink } from "#components/print-link.tsx";
import { Part } from "./section/section.tsx";

const files = [
  { name: "protokoll.docx", key: "docx" },
  { name: "protokoll.md", key: "md" },
  { name: "policy-paper.docx", key: "paper" },
  { name: "policy-paper.md", key: "paperMd" },
  { name: "export.zip", key: "zip" },
  { name: "werkstatt.json", key: "json" },
] as const;

/** What the room made, as documents: made anew at each download. Of a rehearsal there is no backup. */
export function MinutesSection({ workshopId, rehearsed }: { workshopId: string; rehearsed: boolean }) {
  const t = useTranslations("organiser.minutes");
  return (
    <Part id="minutes" hint={t("hint")}>
      <ul className="org-files">
        {files.filter(({ key }) => key !== "json" || !rehearsed).map(({ name, key }) => (
          <li key={key}>
            <a className={buttonClass()} href={`/api/workshops/${workshopId}/export/${name}`} download>
              {t(`${key}.label`)}
            </a>
            <span>{t(`${key}.for`)}</span>
          </li>
        ))}
        <li>
          <Link className={buttonClass()} href={`/organiser/${workshopId}/karten`}>
            {t("reassign.label")}
          </Link>
          <span>{t("reassign.for")}</span>
        </li>
        <li>
          <PrintLink workshopId={workshopId}>{t("print.label")}</PrintLink>
          <span>{t("print.for")}</span>
        </li>
      </ul>
    </Part>
  );
}
