"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { Notice } from "#components/notice.tsx";

/** Why the page has nothing to show, and what to do about it. */
export function NoEntry({ reason }: { reason: string }) {
  const t = useTranslations();
  if (reason === "unauthorised")
    return (
      <Notice kind="error" title={t("organiser.noSession.title")}>
        <p>{t.rich("organiser.noSession.text", { code: (words) => <code>{words}</code> })}</p>
      </Notice>
    );
  const again = reason !== "unknown-workshop" && reason !== "ended";
  return (
    <Notice
      kind={reason === "offline" ? "offline" : "error"}
      title={t(`refusals.${reason}`)}
      action={again && <Button onClick={() => location.reload()}>{t("organiser.reload")}</Button>}
    />
  );
}
