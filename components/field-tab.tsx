import type { HTMLAttributes } from "react";
import { useTranslations } from "use-intl";
import type { CardKind } from "./card-kind.ts";
import { classNames } from "./class-names.ts";
import { fieldClass, roman } from "./roman.ts";

export interface FieldTabProps extends HTMLAttributes<HTMLElement> {
  /** Null says "ohne Feld". */
  numeral: number | null;
  kind?: CardKind;
  /** The card's number, as people say it: F-017. */
  number?: string;
}

/** Field = colour + numeral + keyline, never colour alone; the kind's outline stands small in front. */
export function FieldTab({ numeral, kind, number, className, ...rest }: FieldTabProps) {
  const t = useTranslations("parts");
  const letters = numeral === null ? "" : roman(numeral);
  return (
    <b className={classNames("tab", fieldClass(numeral), className)} data-letters={letters.length} {...rest}>
      {kind && <i className={`kind kind-${kind}`} />}
      {letters === "" && number === undefined && <span>{t("withoutField")}</span>}
      {letters !== "" && <span>{letters}</span>}
      {number !== undefined && <span className="tab-number">{number}</span>}
    </b>
  );
}
