"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { buttonClass } from "#components/button.tsx";
import { browserStorage } from "#components/live/storage.ts";

const key = "weitblick.last";

/** Remembers where this phone is in, for whoever closes the tab. */
export function keepLast(workshopId: string): void {
  browserStorage().setItem(key, workshopId);
}

/** One tap back for somebody who has closed the tab. */
export function LastWorkshop() {
  const t = useTranslations("phone.join");
  const [last, setLast] = useState<string | null>(null);
  useEffect(() => setLast(browserStorage().getItem(key)), []);
  if (last === null || !/^[A-Za-z0-9_-]{1,64}$/.test(last)) return null;
  return (
    <a className={buttonClass("plain")} href={`/w/${last}`}>
      {t("back")}
    </a>
  );
}
