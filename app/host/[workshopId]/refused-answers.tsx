"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { useOutbox, useWorkshop } from "#components/live/use-workshop.tsx";
import { Notice } from "#components/notice.tsx";

/** What was entered for somebody and not taken: said until the host has read it. */
export function RefusedAnswers() {
  const t = useTranslations("lead.host.guests");
  const refusals = useTranslations("refusals");
  const { outbox } = useWorkshop();
  return useOutbox().map(
    ({ id, refused }) =>
      refused !== null && (
        <Notice
          key={id}
          kind="error"
          title={refusals(refused)}
          action={<Button onClick={() => outbox.discard(id)}>{t("understood")}</Button>}
        />
      ),
  );
}
