"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { CardKind } from "#domain/records.ts";
import { Dialog } from "../../dialog.tsx";
import { FieldTab } from "../../field-tab.tsx";
import { useRecords } from "../use-workshop.tsx";
import type { Place } from "./desk.tsx";
import { focusFirst } from "./dialog-form.tsx";

interface MoveDialogProps {
  count: number;
  cardKind: CardKind;
  /** The field that is on the table now. */
  from: string | null;
  onClose: () => void;
  onDone: (place: Place) => void;
}

/** Everything that a drag can do, as a list: first the field, then one tap on the place. */
export function MoveDialog({ count, cardKind, from, onClose, onDone }: MoveDialogProps) {
  const t = useTranslations("lead.board");
  const fields = [...useRecords("field")].sort((a, b) => a.numeral - b.numeral);
  const dimensions = useRecords("dimension");
  const clusters = useRecords("cluster").filter((cluster) => cluster.cardKind === cardKind);
  const [fieldId, setFieldId] = useState(from);
  const own = dimensions.filter((one) => one.fieldId === fieldId).sort((a, b) => a.order - b.order);
  const bundlesIn = (dimensionId: string | null) =>
    clusters.filter((one) => one.fieldId === fieldId && one.dimensionId === dimensionId);
  const rows = [
    ...own.map(({ id, title }) => ({ id: id as string | null, title })),
    { id: null, title: t("withoutDimension") },
  ];
  return (
    <Dialog open title={t("moveTitle", { count })} onClose={onClose}>
      <fieldset>
        <legend className="field-label">{t("toField")}</legend>
        <div className="flex flex-wrap gap-2">
          {[...fields.map(({ id, numeral }) => ({ id, numeral })), { id: null, numeral: null }].map(
            (field) => (
              <button
                key={field.id ?? "none"}
                type="button"
                className="btn btn-plain btn-small"
                aria-pressed={field.id === fieldId}
                onClick={() => setFieldId(field.id)}
              >
                <FieldTab numeral={field.numeral} />
              </button>
            ),
          )}
        </div>
        <p className="mt-2 font-[750]">
          {fields.find(({ id }) => id === fieldId)?.title ?? t("withoutField")}
        </p>
      </fieldset>
      <ul className="grid gap-2" aria-label={t("toPlace")}>
        {rows.map(({ id, title }, index) => (
          <li key={id ?? "none"} className="grid gap-1">
            <button
              type="button"
              ref={index === 0 ? focusFirst : undefined}
              className="btn btn-plain justify-start text-left"
              onClick={() => onDone({ fieldId, dimensionId: id, clusterId: null })}
            >
              {title}
            </button>
            {bundlesIn(id).map((bundle) => (
              <button
                key={bundle.id}
                type="button"
                className="btn btn-plain ml-6 justify-start bg-ground-2 text-left"
                onClick={() => onDone({ fieldId, dimensionId: id, clusterId: bundle.id })}
              >
                {t("intoBundle", { title: bundle.title })}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
