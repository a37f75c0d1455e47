import type { HTMLAttributes, ReactNode } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "./class-names.ts";
import { FieldTab } from "./field-tab.tsx";
import { Words } from "./words.tsx";

type BoxAttributes = Omit<HTMLAttributes<HTMLElement>, "title">;

export interface BoardHeadProps {
  numeral?: number | null;
  title: string;
  /** "58 Optionen, 6 Bündel, 4 ohne Dimension". */
  summary?: ReactNode;
  /** Buttons at the right. */
  children?: ReactNode;
}

/** Above the board: which field, how much lies there, what can be done with all of it. */
export function BoardHead({ numeral, title, summary, children }: BoardHeadProps) {
  return (
    <div className="tools">
      {numeral !== undefined && <FieldTab numeral={numeral} />}
      <div>
        <h1>
          <Words>{title}</Words>
        </h1>
        {summary && <p>{summary}</p>}
      </div>
      {children && <div className="tools-end">{children}</div>}
    </div>
  );
}

/** Columns side by side, as many as fit. */
export function Board({ children, className, ...rest }: BoxAttributes) {
  return (
    <div className={classNames("board", className)} {...rest}>
      {children}
    </div>
  );
}

export interface BoardColumnProps extends BoxAttributes {
  title: string;
  count: number;
  /** A card is held over it. */
  over?: boolean;
}

/** One dimension: a strip with its count, bundles and single cards below. Drag handlers are passed through. */
export function BoardColumn({ title, count, over, children, className, ...rest }: BoardColumnProps) {
  const t = useTranslations("parts");
  return (
    <section className={classNames("board-column", className)} data-over={over ? "" : undefined} {...rest}>
      <h2 className="strip">
        <span>
          <Words>{title}</Words>
        </span>
        <span className="strip-count">
          {count} <span className="vh">{t("cards", { count })}</span>
        </span>
      </h2>
      {children}
    </section>
  );
}

export interface BundleProps extends BoxAttributes {
  /** Null: not named yet. */
  title: string | null;
  count: number;
  /** Buttons in the head, after the count. */
  actions?: ReactNode;
  /** "6 weitere": shown as a button when onRest is given. */
  rest?: number;
  onRest?: () => void;
  over?: boolean;
}

/** Cards that belong together, on a darker sheet, with their title. */
export function Bundle({
  title,
  count,
  actions,
  rest = 0,
  onRest,
  over,
  children,
  className,
  ...attributes
}: BundleProps) {
  const t = useTranslations("parts");
  return (
    <section className={classNames("bundle", className)} data-over={over ? "" : undefined} {...attributes}>
      <div className="bundle-head">
        <h3>{title === null ? t("bundle.untitled") : <Words>{title}</Words>}</h3>
        <span>
          {count} <span className="vh">{t("cards", { count })}</span>
        </span>
        {actions}
      </div>
      {count === 0 ? <p className="bundle-empty">{t("bundle.empty")}</p> : <ul>{children}</ul>}
      {rest > 0 && (
        <button type="button" className="bundle-rest" onClick={onRest}>
          {t("bundle.rest", { count: rest })}
        </button>
      )}
    </section>
  );
}

export interface InboxProps extends BoxAttributes {
  title: string;
  /** "2 von 4 Karten". */
  note?: ReactNode;
  actions?: ReactNode;
}

/** What has no place yet, always in view below the board. */
export function Inbox({ title, note, actions, children, className, ...rest }: InboxProps) {
  return (
    <section className={classNames("inbox", className)} {...rest}>
      <div>
        <h2>{title}</h2>
        {note && <p className="inbox-note">{note}</p>}
        {actions}
      </div>
      <ul className="inbox-cards">{children}</ul>
    </section>
  );
}
