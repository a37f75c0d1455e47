"use client";

import { useTranslations } from "use-intl";
import { Button, buttonClass } from "#components/button.tsx";
import type { Line } from "#components/live/workshop-client.ts";
import { useSaving } from "#components/live/use-saving.ts";
import { PhoneFrame } from "#components/phone-frame.tsx";

type Reason = Extract<Line, { state: "lost" }>["reason"];

/** The line is gone for good: why, and the one thing to do about it. */
export function LostLine({ reason }: { reason: Reason }) {
  const t = useTranslations("phone.lost");
  const refusals = useTranslations("refusals");
  const { waiting } = useSaving();
  const stale = reason === "reload" || reason === "invalid";
  const over = reason === "ended" || reason === "unknown-workshop";
  return (
    <PhoneFrame
      head={{ title: "Weitblick" }}
      dock={
        stale ? (
          <Button variant="first" onClick={() => location.reload()}>
            {t("reload")}
          </Button>
        ) : (
          <a className={buttonClass("first")} href="/">
            {t(over ? "home" : "enterCode")}
          </a>
        )
      }
    >
      <h1>{t("title")}</h1>
      <p role="alert">{refusals(reason)}</p>
      {waiting > 0 && !over && <p>{t("kept")}</p>}
    </PhoneFrame>
  );
}
