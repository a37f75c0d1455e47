"use client";

import { useTranslations } from "use-intl";
import { buttonClass } from "#components/button.tsx";
import { PhoneFrame } from "#components/phone-frame.tsx";

/** Says whom to ask; a participant who went astray is led to the code. */
export function ExpiredLink() {
  const t = useTranslations("phone.expired");
  const refusals = useTranslations("refusals");
  return (
    <PhoneFrame head={{ title: "Weitblick" }}>
      <h1>{t("title")}</h1>
      <p>{refusals("expired-link")}</p>
      <a className={buttonClass("plain")} href="/">
        {t("toJoin")}
      </a>
    </PhoneFrame>
  );
}
