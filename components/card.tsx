import type { HTMLAttributes, ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { CardKind } from "./card-kind.ts";
import { classNames } from "./class-names.ts";
import { FieldTab } from "./field-tab.tsx";
import { fieldClass, roman } from "./roman.ts";
import { StateWord } from "./state-word.tsx";
import { Words } from "./words.tsx";

export type CardState = "saved" | "sending" | "offline" | "hidden" | "refused";

export interface CardSheetProps extends Omit<HTMLAttributes<HTMLElement>, "title"> {
  kind: CardKind;
  fieldNumeral: number | null;
  /** F-017; absent until the server has stored the card. */
  label?: string;
  text: string;
  /** The common title of merged cards; it stands in place of the text. */
  title?: string;
  /** How many originals lie under a merged card. */
  count?: number;
  /** Set where the state is worth a word: on the writer's own cards, or "hidden" on the lead. */
  state?: CardState;
  /** Said in small letters below the words: "im Auftrag", "von 3 Personen". */
  mark?: string | undefined;
  /** Why it is hidden or was refused. */
  reason?: string;
  isNew?: boolean;
  spotlight?: boolean;
  selected?: boolean;
  /** "A" or "B" before the words, where a question speaks of two cards. */
  letter?: string;
  /** Larger: the card is what the question is about. */
  subject?: boolean;
  /** Is laid down with a short movement; only for a card that has just arrived. */
  enter?: boolean;
  as?: "li" | "div";
  /** Further controls below the words. */
  children?: ReactNode;
  ref?: (node: HTMLElement | null) => void;
}

/** One contribution: the same sheet with the same number on phone, wall and lead. */
export function CardSheet({
  kind,
  fieldNumeral,
  label,
  text,
  title,
  count = 1,
  state,
  reason,
  mark,
  isNew,
  spotlight,
  selected,
  letter,
  subject,
  enter,
  as: Tag = "div",
  children,
  className,
  ...rest
}: CardSheetProps) {
  const t = useTranslations("parts");
  const field = fieldNumeral === null ? t("withoutField") : t("field", { numeral: roman(fieldNumeral) });
  const shown = title ?? text;
  const words = (
    <p className={classNames(subject && "card-subject", title !== undefined && "card-title")}>
      {letter !== undefined && <b className="card-letter">{letter}</b>}
      <Words>{shown}</Words>
      {count > 1 && <span className="card-count"> {t("card.count", { count })}</span>}
    </p>
  );
  return (
    <Tag
      className={classNames(
        "card",
        `card-${kind}`,
        fieldClass(fieldNumeral),
        enter && "card-enter",
        className,
      )}
      data-state={state}
      data-long={longStep(shown)}
      data-merged={flag(count > 1)}
      data-spotlight={flag(spotlight)}
      data-selected={flag(selected)}
      {...rest}
    >
      <FieldTab numeral={fieldNumeral} kind={kind} number={label} aria-hidden="true" />
      <span className="vh">{t("card.prefix", { number: label ?? "", kind: t(`kind.${kind}`), field })}</span>
      {state === "hidden" ? (
        <details className="card-fold">
          <summary>{reason ? t("state.hiddenBecause", { reason }) : t("state.hidden")}</summary>
          {words}
        </details>
      ) : (
        words
      )}
      {state === "refused" && reason && <p className="card-reason">{reason}</p>}
      {mark && <p className="text-[0.8125rem] text-ink-2">{mark}</p>}
      {state && state !== "hidden" && (
        <div className="card-meta">
          <StateWord state={state}>{t(`state.${state}`)}</StateWord>
        </div>
      )}
      {spotlight && <span className="vh">{t("card.spotlight")}</span>}
      {isNew && <i className="dot card-new" />}
      {isNew && <span className="vh">{t("card.new")}</span>}
      {children && <div className="card-extra">{children}</div>}
    </Tag>
  );
}

/** The wall sets long cards a step smaller, so that 280 characters stay one sheet. */
function longStep(text: string): "1" | "2" | undefined {
  if (text.length > 220) return "2";
  return text.length > 150 ? "1" : undefined;
}

function flag(on: boolean | undefined): "" | undefined {
  return on ? "" : undefined;
}
