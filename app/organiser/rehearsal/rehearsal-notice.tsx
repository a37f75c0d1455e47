"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { buttonClass } from "#components/button.tsx";
import { Notice } from "#components/notice.tsx";
import type { Workshop } from "#domain/records.ts";

/** On the rehearsal's own page: what it is, and the way back. */
export function RehearsalNotice({ workshop: { rehearsal } }: { workshop: Workshop }) {
  const t = useTranslations("rehearsal");
  if (!rehearsal) return null;
  return (
    <Notice
      kind="info"
      title={t("isOne")}
      className="mb-4"
      action={
        <Link className={buttonClass()} href={`/organiser/${rehearsal.of}#rehearsal`}>
          {t("toWorkshop")}
        </Link>
      }
    >
      <p>{t("isOneText")}</p>
    </Notice>
  );
}
