"use client";

import { useTranslations } from "use-intl";
import { PhoneFrame } from "#components/phone-frame.tsx";
import { UnsentCount } from "./unsent-count.tsx";

/** Until the first view is there. */
export function Connecting({ offline = false, live = false }: { offline?: boolean; live?: boolean }) {
  const t = useTranslations("phone.step");
  return (
    <PhoneFrame head={{ title: "Weitblick" }}>
      <h1>{t(offline ? "offlineTitle" : "connecting")}</h1>
      <p role="status">{t(offline ? "offlineHint" : "connectingHint")}</p>
      {live && <UnsentCount />}
    </PhoneFrame>
  );
}
