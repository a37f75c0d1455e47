"use client";

import type { KeyboardEvent } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { FieldTab } from "#components/field-tab.tsx";
import { cardLabel } from "#components/live/card-label.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import type { Order, Select, Weighed } from "./use-select.ts";

const orders: readonly Order[] = ["map", "dots", "field"];

/** All that can be chosen. Arrow keys go from row to row, Enter or Space picks and takes out again. */
export function SubjectTable({ select, isPlanned }: { select: Select; isPlanned: boolean }) {
  const t = useTranslations("activities.select.lead");
  const { subjects, known, order, setOrder } = select;
  if (subjects.length === 0) return <p className="max-w-[45em] font-[650]">{t("nothingThere")}</p>;
  return (
    <section aria-label={t("all")} className="min-w-0">
      <div className="flex flex-wrap items-baseline justify-between gap-3 pb-1">
        <h2 className="text-[1.0625rem] font-extrabold">{t("all")}</h2>
        {known.length > 0 && (
          <label className="flex items-center gap-2 text-[0.875rem]">
            {t("sortedBy")}
            <select
              className="field !min-h-9 !py-1"
              value={order}
              onChange={(event) => setOrder(event.target.value as Order)}
            >
              {orders
                .filter((one) => one === "field" || known.includes(one))
                .map((one) => (
                  <option key={one} value={one}>
                    {t(`orders.${one}`)}
                  </option>
                ))}
            </select>
          </label>
        )}
      </div>
      {isPlanned && <p className="pb-2">{t("notOpen")}</p>}
      {known.length === 0 && <p className="pb-2">{t("nothingSaid")}</p>}
      <ul onKeyDown={walk}>
        {subjects.map((subject) => (
          <Row key={subject.id} subject={subject} select={select} disabled={isPlanned} />
        ))}
      </ul>
    </section>
  );
}

/** Up and down lead to the button of the row above or below. */
function walk(event: KeyboardEvent<HTMLUListElement>) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button[data-pick]")];
  const next = buttons[buttons.indexOf(event.target as HTMLButtonElement) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function Row({ subject, select, disabled }: { subject: Weighed; select: Select; disabled: boolean }) {
  const t = useTranslations("activities.select.lead");
  const fields = useRecords("field");
  const { cardKind } = select.settings;
  const isChosen = select.chosen.some(({ id }) => id === subject.id);
  const toggle = () =>
    void select.send(
      isChosen ? { do: "unpick", subjectId: subject.id } : { do: "pick", subjectIds: [subject.id] },
    );
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-t border-hair py-[5px]">
      <div className="min-w-0">
        <p className="leading-snug">
          <FieldTab
            className="mr-2 !h-[1.4em] text-[0.8125rem]"
            numeral={fields.find(({ id }) => id === subject.fieldId)?.numeral ?? null}
            kind={cardKind}
            number={subject.number === null ? undefined : cardLabel({ cardKind, number: subject.number })}
          />
          {subject.text} {subject.cards > 1 && <b>{t("inside", { count: subject.cards })}</b>}
        </p>
        <Said subject={subject} />
      </div>
      <Button
        small
        data-pick
        variant={isChosen ? "first" : "plain"}
        aria-pressed={isChosen}
        disabled={disabled}
        onClick={toggle}
        className="min-w-[8.5em]"
      >
        {t(isChosen ? "picked" : "pick")}
        <span className="vh"> {subject.text}</span>
      </Button>
    </li>
  );
}

/** "Wirkung 4,2 · Ungewissheit 3,8 (31 Antworten) · Schlüsselbereich · 12 Punkte von 9 Personen". */
function Said({ subject: { said } }: { subject: Weighed }) {
  const t = useTranslations("activities.select.lead");
  const format = useFormatter();
  const number = (value: number) =>
    format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const [up, right] = said.means;
  const parts = [
    up != null && t("impact", { value: number(up) }),
    right != null && t("uncertainty", { value: number(right) }),
    said.n > 0 && t("answers", { count: said.n }),
    said.quadrant && t(`quadrants.${said.quadrant}`),
    said.dots !== null && t("dots", { count: said.dots, people: said.voters }),
    said.isTied && t("isTied"),
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return <p className="text-[0.875rem] text-ink-2">{parts.join(" · ")}</p>;
}
