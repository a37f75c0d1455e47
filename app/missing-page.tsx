"use client";

import { useTranslations } from "use-intl";
import { buttonClass } from "#components/button.tsx";
import { PhoneFrame } from "#components/phone-frame.tsx";

/** Says that there is nothing here, and the way that always works. */
export function MissingPage() {
  const t = useTranslations("phone");
  return (
    <PhoneFrame head={{ title: "Weitblick" }}>
      <h1>{t("missing.title")}</h1>
      <p>{t("missing.hint")}</p>
      <a className={buttonClass("first")} href="/">
        {t("lost.enterCode")}
      </a>
    </PhoneFrame>
  );
}
