"use client";

import { useTranslations } from "use-intl";
import { fieldClass, roman } from "#components/roman.ts";
import { Words } from "#components/words.tsx";
import type { ActionField, Dimension } from "#domain/records.ts";

interface BlankCardProps {
  field: ActionField | null;
  dimensions: readonly Dimension[];
  prompt: string | undefined;
}

/** Space to write, and around it what a card knows: field, dimension, table, question. Printed without colour, so it is named. */
export function BlankCard({ field, dimensions, prompt }: BlankCardProps) {
  const t = useTranslations("prints");
  return (
    <div className="blank">
      <div className="blank-head">
        {field && <b className="blank-numeral">{roman(field.numeral)}</b>}
        <p>
          {field && (
            <b>
              <Words>{field.title}</Words>
            </b>
          )}
          <span>{t(`colours.${fieldClass(field?.numeral ?? null)}`)}</span>
        </p>
        <p className="blank-place">
          <span>{t("karten.cardTable")}</span>
          <span>{t("karten.cardNumber")}</span>
        </p>
      </div>
      {prompt && <p className="blank-prompt">{prompt}</p>}
      <p className="blank-space">{t("karten.write")}</p>
      {dimensions.length > 0 && (
        <div className="blank-dimensions">
          <p>{t("karten.belongs")}</p>
          <ul>
            {dimensions.map(({ id, title }) => (
              <li key={id}>
                <Words>{title}</Words>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
