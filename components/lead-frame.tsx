"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "./button.tsx";
import { LeadWarnings } from "./lead-warnings.tsx";

export type LeadSection = "sheet" | "main" | "side";

export interface LeadFrameProps {
  /** The dark bar: name of the workshop, who is connected, the time of day. */
  bar: { title: string; items?: readonly ReactNode[]; clock?: string; warnings?: readonly string[] };
  /** RunSheet and what belongs to it. */
  sheet: ReactNode;
  children: ReactNode;
  /** Wall and controls. */
  side: ReactNode;
  /** Takes the run sheet's place while one is in it (merging), so that the board stays in full view. */
  panel?: { title: string; onClose: () => void; content: ReactNode };
  /** Which part a narrow screen shows first; walking around, that is the run sheet. */
  initial?: LeadSection;
}

/** The lead's desk: run sheet, board, wall and controls; below 1180 px one of them at a time. */
export function LeadFrame({ bar, sheet, children, side, panel, initial = "sheet" }: LeadFrameProps) {
  const t = useTranslations("parts");
  const [section, setSection] = useState<LeadSection>(initial);
  return (
    <div className="lead" data-show={section} data-panel={panel ? "" : undefined}>
      <header className="lead-bar">
        <a className="skip" href="#main">
          {t("skip")}
        </a>
        <i className="dot" aria-hidden="true" />
        <b>Weitblick</b>
        <span>{bar.title}</span>
        <span className="lead-bar-end">
          {bar.items?.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a few words in fixed places
            <span key={index}>{item}</span>
          ))}
          {bar.clock && <time>{bar.clock}</time>}
        </span>
        {bar.warnings && <LeadWarnings warnings={bar.warnings} />}
      </header>
      <nav className="lead-sections" aria-label={t("lead.sections")}>
        {(["sheet", "main", "side"] as const).map((name) => (
          <button
            key={name}
            type="button"
            aria-current={section === name ? "true" : undefined}
            onClick={() => setSection(name)}
          >
            {name === "sheet" && panel ? panel.title : t(`lead.${name}`)}
          </button>
        ))}
      </nav>
      {/* A narrow screen shows one part at a time: whichever it is, it is the main one. */}
      <main className="contents">
        {panel ? (
          <section className="lead-panel" data-part="sheet" aria-label={panel.title}>
            <div className="lead-panel-head">
              <h2>{panel.title}</h2>
              <Button variant="quiet" small onClick={panel.onClose}>
                {t("close")}
              </Button>
            </div>
            {panel.content}
          </section>
        ) : (
          <nav className="lead-sheet" data-part="sheet" aria-label={t("lead.sheet")}>
            {sheet}
          </nav>
        )}
        <section id="main" className="lead-main" data-part="main" aria-label={t("lead.main")} tabIndex={-1}>
          {children}
        </section>
        <section className="lead-side" data-part="side" aria-label={t("lead.side")}>
          {side}
        </section>
      </main>
    </div>
  );
}
