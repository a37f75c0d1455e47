"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { LanguageSwitch } from "./language-switch.tsx";

/** The organiser's page: the bar of ink above, what is at hand at the left, the work. */
export function Desk({
  place,
  aside,
  preview,
  children,
}: {
  place?: ReactNode;
  aside?: ReactNode;
  /** At the right, what the work will look like. */
  preview?: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations();
  return (
    <div className="org" data-aside={aside ? "" : undefined} data-preview={preview ? "" : undefined}>
      <header className="org-bar">
        <a className="skip" href="#main">
          {t("parts.skip")}
        </a>
        <i className="dot" aria-hidden="true" />
        <b>Weitblick</b>
        {place ? (
          <Link href="/organiser">{t("organiser.list.title")}</Link>
        ) : (
          <span>{t("organiser.role")}</span>
        )}
        {place && <span className="org-place">{place}</span>}
        <span className="org-bar-end">
          <LanguageSwitch />
        </span>
      </header>
      {aside}
      {preview}
      <main id="main" className="org-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
