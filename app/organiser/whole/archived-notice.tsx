"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { useSend } from "#components/live/use-workshop.tsx";
import { Notice } from "#components/notice.tsx";
import type { Workshop } from "#domain/records.ts";

/** Said before somebody types what could not be saved. */
export function ArchivedNotice({ workshop }: { workshop: Workshop }) {
  const t = useTranslations("organiser.whole");
  const refusals = useTranslations("refusals");
  const send = useSend();
  const [refused, setRefused] = useState<string | null>(null);
  if (workshop.archivedAt == null) return null;
  const bringBack = async () => {
    const reply = await send({ type: "setup.archive", archived: false });
    setRefused(reply.ok ? null : reply.reason);
  };
  return (
    <section id="archived" tabIndex={-1} aria-label={t("archivedTitle")}>
      <Notice
        kind="info"
        title={t("archivedTitle")}
        action={<Button onClick={() => void bringBack()}>{t("bringBack")}</Button>}
      >
        <p>{t("archivedText")}</p>
        {refused && <p role="alert">{refusals(refused)}</p>}
      </Notice>
    </section>
  );
}
