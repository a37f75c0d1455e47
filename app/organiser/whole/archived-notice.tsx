"use client";

import { useTranslations } from "use-intl";
import { Notice } from "#components/notice.tsx";
import type { Workshop } from "#domain/records.ts";

/** Said before somebody types what could not be saved. */
export function ArchivedNotice({ workshop }: { workshop: Workshop }) {
  const t = useTranslations("organiser.whole");
  if (workshop.archivedAt == null) return null;
  return (
    <Notice kind="info" title={t("archivedTitle")}>
      <p>{t("archivedText")}</p>
    </Notice>
  );
}
