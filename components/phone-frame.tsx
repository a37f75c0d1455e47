import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { FieldTab } from "./field-tab.tsx";
import { Words } from "./words.tsx";

export interface PhoneHead {
  /** Left out: the dot and the title stand alone; null: "ohne Feld". */
  numeral?: number | null;
  title: string;
  /** The clock, "Paar 3 von 9", or the link to Einfache Sprache. */
  right?: ReactNode;
}

export interface PhoneFrameProps {
  head: PhoneHead;
  /** The TimeLine, where the step has a time. */
  timeline?: ReactNode;
  children: ReactNode;
  /** Status, input and the one big button, in the thumb's reach. */
  dock?: ReactNode;
  /** "pair" puts two buttons side by side, the first one wide. */
  dockLayout?: "stack" | "pair";
}

/** The phone: where I am, how long, one question, one input, one big button. */
export function PhoneFrame({ head, timeline, children, dock, dockLayout = "stack" }: PhoneFrameProps) {
  const t = useTranslations("parts");
  return (
    <div className="phone">
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      <header className="phone-head">
        {head.numeral === undefined ? (
          <i className="dot" aria-hidden="true" />
        ) : (
          <FieldTab numeral={head.numeral} />
        )}
        <span className="phone-title">
          <Words>{head.title}</Words>
        </span>
        {head.right !== undefined && <span className="phone-right">{head.right}</span>}
      </header>
      {timeline}
      <main id="main" className="phone-main" tabIndex={-1}>
        <div className="phone-body">{children}</div>
        {dock && (
          <div className="phone-dock" data-layout={dockLayout}>
            {dock}
          </div>
        )}
      </main>
    </div>
  );
}

/** What is asked, as the page's one h1, with a line on how. */
export function Question({ children, hint }: { children: string; hint?: ReactNode }) {
  return (
    <>
      <h1>
        <Words>{children}</Words>
      </h1>
      {hint && <p className="phone-hint">{hint}</p>}
    </>
  );
}

/** "Meine Karten 3" and the list below it. */
export function PhoneSection({
  title,
  count,
  children,
}: {
  title: string;
  count?: number;
  children: ReactNode;
}) {
  return (
    <section>
      <h2 className="phone-section mb-2">
        <span>{title}</span>
        {count !== undefined && <span>{count}</span>}
      </h2>
      {children}
    </section>
  );
}

/** A list of cards. */
export function CardList({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="phone-list" aria-label={label}>
      {children}
    </ul>
  );
}
