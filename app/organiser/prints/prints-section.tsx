"use client";

import { useTranslations } from "use-intl";
import { buttonClass } from "#components/button.tsx";
import { Part } from "../section/section.tsx";
import { sheetNames } from "./sheets.ts";

/** What should lie ready on paper: each a page of its own, to be looked at before it is printed. */
export function PrintsSection({ workshopId }: { workshopId: string }) {
  const t = useTranslations("organiser.prints");
  return (
    <Part id="prints" hint={t("hint")}>
      <ul className="org-files">
        {sheetNames.map((name) => (
          <li key={name}>
            <a className={buttonClass()} href={`/organiser/${workshopId}/druck/${name}`}>
              {t(`${name}.label`)}
            </a>
            <span>{t(`${name}.for`)}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
