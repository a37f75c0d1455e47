"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { FieldTab } from "#components/field-tab.tsx";
import { TextLine } from "#components/organiser/lines.tsx";
import { roman } from "#components/roman.ts";
import { NamedRows } from "./named-rows.tsx";
import { RowButtons } from "./parts/row-buttons.tsx";
import type { FieldPlan } from "./plans.ts";
import type { InUse } from "./use-in-use.ts";

interface FieldRowProps {
  field: FieldPlan;
  numeral: number;
  last: boolean;
  problem: (at: string) => string | undefined;
  inUse: InUse;
  onChange: (field: FieldPlan) => void;
  onMove: (to: number, button: string) => void;
  onRemove: () => void;
}

/** A field with its tab, and its dimensions folded away below it. */
export function FieldRow({
  field,
  numeral,
  last,
  problem,
  inUse,
  onChange,
  onMove,
  onRemove,
}: FieldRowProps) {
  const t = useTranslations("organiser.fields");
  const say = useTranslations("organiser.row");
  const [kept, setKept] = useState(false);
  const id = `row-${field.id}`;
  const cards = inUse.cards.get(field.id) ?? 0;
  const wrong = field.dimensions.some((dimension) => problem(`dimension-${dimension.id}`));
  const details = useRef<HTMLDetailsElement>(null);
  // Unfolds what is wrong, and leaves it so when it is right again: somebody is typing there.
  useEffect(() => {
    if (wrong && details.current) details.current.open = true;
  }, [wrong]);
  return (
    <li>
      <div className="org-item">
        <FieldTab numeral={numeral} className="org-tab" />
        <TextLine
          id={`field-${field.id}`}
          label={t("title", { numeral: roman(numeral) })}
          hideLabel
          maxLength={160}
          error={problem(`field-${field.id}`)}
          value={field.title}
          onChange={(title) => onChange({ ...field, title })}
        />
        <RowButtons
          id={id}
          name={field.title || t("title", { numeral: roman(numeral) })}
          onUp={numeral > 1 ? () => onMove(numeral - 2, `${id}-up`) : undefined}
          onDown={last ? undefined : () => onMove(numeral, `${id}-down`)}
          onRemove={() => (cards > 0 ? setKept(true) : onRemove())}
        />
      </div>
      {kept && cards > 0 && (
        <p className="org-kept" role="alert">
          {say("keptCards", { count: cards })}
        </p>
      )}
      <details className="org-dimensions" ref={details}>
        <summary>
          {t("dimensions", { count: field.dimensions.length })}
          <span className="choice-aside"> {field.dimensions.map(({ title }) => title).join(" · ")}</span>
        </summary>
        <NamedRows
          kind="dimension"
          rows={field.dimensions}
          max={20}
          addId={`${id}-add`}
          addLabel={t("addDimension")}
          label={t("dimension")}
          problem={problem}
          inUse={inUse}
          onChange={(dimensions) => onChange({ ...field, dimensions })}
        />
      </details>
    </li>
  );
}
