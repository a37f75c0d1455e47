"use client";

import { useEffect, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { FieldTab } from "#components/field-tab.tsx";
import { cardLabel } from "#components/live/card-label.ts";
import { useRecord } from "#components/live/use-workshop.tsx";
import type { Chosen } from "./use-choices.ts";
import type { Select } from "./use-select.ts";

const reasons = ["impact", "dots", "table"] as const;

/** The list as it goes on: in its order, with a reason for each. */
export function ChosenList({ select }: { select: Select }) {
  const t = useTranslations("activities.select.lead");
  const { chosen } = select;
  return (
    <section aria-label={t("chosen")} className="min-w-0">
      <h2 className="pb-1 text-[1.0625rem] font-extrabold">{t("chosen")}</h2>
      {chosen.length === 0 && <p className="max-w-[30em]">{t("nothingChosen")}</p>}
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {chosen.map((one, index) => (
          <ChosenRow key={one.id} one={one} index={index} select={select} />
        ))}
      </ol>
    </section>
  );
}

function ChosenRow({ one, index, select }: { one: Chosen; index: number; select: Select }) {
  const t = useTranslations("activities.select.lead");
  const { subject, id } = one;
  const field = useRecord("field", subject?.fieldId);
  const place = (at: number) => void select.send({ do: "place", subjectId: id, at });
  const name = subject?.text ?? t("gone");
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-1 border-t-2 border-ink pt-1">
      <div className="flex items-start gap-2">
        <b className="min-w-[1.7em] font-extrabold">{index + 1}.</b>
        <p className="min-w-0 flex-1 leading-snug">
          {subject && (
            <FieldTab
              className="mr-2 !h-[1.4em] text-[0.8125rem]"
              numeral={field?.numeral ?? null}
              kind={subject.cardKind}
              number={
                subject.number === null
                  ? undefined
                  : cardLabel({ cardKind: subject.cardKind, number: subject.number })
              }
            />
          )}
          {name}
        </p>
      </div>
      <Reason one={one} name={name} select={select} />
      <div className="flex flex-wrap gap-1">
        <Button small variant="quiet" disabled={index === 0} onClick={() => place(index - 1)}>
          {t("up")}
          <span className="vh"> {name}</span>
        </Button>
        <Button
          small
          variant="quiet"
          disabled={index === select.chosen.length - 1}
          onClick={() => place(index + 1)}
        >
          {t("down")}
          <span className="vh"> {name}</span>
        </Button>
        <Button small variant="quiet" onClick={() => void select.send({ do: "unpick", subjectId: id })}>
          {t("unpick")}
          <span className="vh"> {name}</span>
        </Button>
      </div>
    </li>
  );
}

/** Why: typed, or one of the three that are said most often. Stored when one goes on. */
function Reason({ one, name, select }: { one: Chosen; name: string; select: Select }) {
  const t = useTranslations("activities.select.lead");
  const fieldId = useId();
  const [typed, setTyped] = useState(one.reason);
  useEffect(() => setTyped(one.reason), [one.reason]);
  const save = (text: string) => {
    if (text.trim() !== one.reason) void select.send({ do: "reason", subjectId: one.id, text: text.trim() });
  };
  return (
    <form
      className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1"
      onSubmit={(event) => {
        event.preventDefault();
        save(typed);
      }}
    >
      <label htmlFor={fieldId} className="vh">
        {t("reasonFor", { name })}
      </label>
      <input
        id={fieldId}
        className="field !min-h-9 !py-1"
        value={typed}
        maxLength={400}
        placeholder={t("reason")}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => save(typed)}
      />
      {typed.trim() === "" && (
        <span className="flex flex-wrap gap-1">
          {reasons.map((reason) => (
            <Button
              key={reason}
              small
              variant="quiet"
              // The field would be left first, and with it this row of buttons.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => save(t(`reasons.${reason}`))}
            >
              {t(`reasons.${reason}`)}
            </Button>
          ))}
        </span>
      )}
    </form>
  );
}
