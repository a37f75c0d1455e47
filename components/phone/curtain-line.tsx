"use client";

import { useTranslations } from "use-intl";

/** The facilitator asks for the room's eyes. What is open on the phone stays usable: nobody loses a sentence. */
export function CurtainLine({ shown }: { shown: boolean }) {
  const t = useTranslations("phone.step");
  if (!shown) return null;
  return (
    <p className="-mx-4 flex items-center gap-2 border-y-2 border-ink bg-white px-4 py-2 font-bold">
      <i className="dot" aria-hidden="true" />
      {t("curtain")}
    </p>
  );
}
