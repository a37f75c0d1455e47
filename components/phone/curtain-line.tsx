"use client";

import { useTranslations } from "use-intl";

/**
 * The facilitator asks for the room's eyes. It covers the head and moves nothing below: what is open on the phone
 * stays usable, and nobody loses a sentence.
 */
export function CurtainLine({ shown }: { shown: boolean }) {
  const t = useTranslations("phone.step");
  if (!shown) return null;
  return (
    <p className="fixed inset-x-0 top-0 z-10 mx-auto flex min-h-14 max-w-[40rem] items-center gap-3 bg-ink px-4 py-2 text-lg leading-tight font-extrabold text-on-ink">
      <i className="dot" aria-hidden="true" />
      {t("curtain")}
    </p>
  );
}
