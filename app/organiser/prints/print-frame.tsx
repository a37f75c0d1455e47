"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { Notice } from "#components/notice.tsx";
import { isOwnMachine, spokenAddress } from "../links/use-links.ts";
import type { SheetName } from "./sheets.ts";

interface PrintFrameProps {
  workshopId: string;
  sheet: SheetName;
  /** How many pages of A4, where that is known before printing. */
  pages?: number;
  /** The address that is printed, where one is. */
  origin?: string;
  /** What can be chosen before printing. */
  choices?: ReactNode;
  onPrint?: () => void;
  children: ReactNode;
}

/** Above: what it is and the button. Below: the sheets as they come out of the printer, which are all that is printed. */
export function PrintFrame({
  workshopId,
  sheet,
  pages,
  origin,
  choices,
  onPrint,
  children,
}: PrintFrameProps) {
  const t = useTranslations("prints");
  const print = () => {
    onPrint?.();
    window.print();
  };
  return (
    <>
      <div className="org-page print-head org-stack">
        <p>
          <a href={`/organiser/${workshopId}#prints`}>{t("back")}</a>
        </p>
        <h1 className="org-title">{t(`${sheet}.title`)}</h1>
        <p className="org-hint">{t(`${sheet}.hint`)}</p>
        {origin !== undefined &&
          (isOwnMachine(origin) ? (
            <Notice kind="error" title={t("ownMachine")} />
          ) : (
            <p className="org-hint nohyphen">{t("address", { address: spokenAddress(origin) })}</p>
          ))}
        {choices}
        <p className="org-row">
          <Button
            variant="first"
            aria-disabled={pages === 0 || undefined}
            onClick={() => pages !== 0 && print()}
          >
            {t("print")}
          </Button>
          {pages !== undefined && <span>{t("pages", { count: pages })}</span>}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: paper is wider than a phone, and must scroll by keyboard, too */}
      <section className="sheets" aria-label={t("preview")} tabIndex={0}>
        {children}
      </section>
    </>
  );
}
