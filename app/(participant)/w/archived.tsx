"use client";

import { useTranslations } from "use-intl";
import { useTitle } from "#components/live/phone-step.tsx";
import { PhoneFrame } from "#components/phone-frame.tsx";
import { PhonePlace } from "#components/phone/place-links.tsx";
import { Words } from "#components/words.tsx";

/** A workshop that is put away: what one wrote can be read, and nothing is asked any more. */
export function Archived({ title }: { title: string }) {
  const t = useTranslations("phone.archived");
  useTitle(t("title"));
  return (
    <PhoneFrame head={{ title }}>
      <h1>
        <Words>{t("title")}</Words>
      </h1>
      <p>{t("hint")}</p>
      <PhonePlace />
    </PhoneFrame>
  );
}
