"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../button.tsx";
import { useSpoken } from "../../language.tsx";
import { Notice } from "../../notice.tsx";
import { SelectLine, TextLine } from "../../organiser/lines.tsx";
import { type CardReading, maximumCardLines, readCardLines } from "../../organiser/paste/card-lines.ts";
import { StateWord } from "../../state-word.tsx";
import { useAgenda } from "../use-agenda.ts";
import { useDraft, useLine, useRecords } from "../use-workshop.tsx";
import { CardCheck } from "./card-check.tsx";
import { usePasting } from "./use-pasting.ts";

interface PasteCardsProps {
  workshopId: string;
  /** The step, where there is nothing to choose. */
  activityId?: string;
}

/** Cards from a spreadsheet: paste, check line by line, take in. What is not taken stays in the field. */
export function PasteCards({ workshopId, activityId: given }: PasteCardsProps) {
  const t = useTranslations("paste");
  const refusals = useTranslations("refusals");
  const spoken = useSpoken();
  const [text, setText] = useDraft(`paste.cards.${workshopId}`);
  const [chosen, setChosen] = useState<string | null>(null);
  const offline = useLine().state !== "online";
  const steps = useAgenda().activities.filter(({ type }) => type === "collect");
  const reading = useReading(text);
  const step = steps.find(({ id }) => id === (given ?? chosen)) ?? steps[0];
  const title = (id: string) => {
    const found = steps.find((one) => one.id === id);
    return found ? spoken(found.title).text : "";
  };
  const { waiting, refused, line, done, send, giveBack } = usePasting(text, setText);
  if (!step) return <p>{t("noStep")}</p>;
  const lines = reading.ok ? reading.lines : [];
  const good = lines.filter(({ problems }) => problems.length === 0);
  const wrong = lines.length - good.length;
  const take = () => {
    if (!reading.ok || good.length === 0 || waiting) return;
    send(step.id, good, reading.head, lines);
  };
  return (
    <div className="paste">
      {given === undefined && (
        <SelectLine
          id="paste-step"
          label={t("step")}
          value={step.id}
          onChange={setChosen}
          options={steps.map(({ id }) => ({ value: id, label: title(id) }))}
        />
      )}
        <TextLine
          id="paste-cards-text"
          label={t("cards")}
          hint={t("cardsHint")}
          rows={6}
          value={text}
          onChange={setText}
          error={reading.ok ? undefined : t("tooManyCards", { count: maximumCardLines })}
        />
      {lines.length > 0 && <CardCheck lines={lines} unused={reading.ok ? reading.unused : []} />}
      {refused && (
        <Notice
          kind="error"
          live
          title={
            refused.reason === "empty" || !line
              ? refusals(refused.reason)
              : t("refusedAt", { text: line.text })
          }
          action={<Button onClick={giveBack}>{t("giveBack")}</Button>}
        >
          <p>
            {line && refused.reason !== "empty" && `${refusals(refused.reason)} `}
            {t("nothingTaken")}
          </p>
        </Notice>
      )}
      <div className="paste-foot">
        <Button
          variant="first"
          busy={waiting > 0}
          aria-disabled={good.length === 0 || waiting > 0 || undefined}
          onClick={take}
        >
          {t("take", { count: good.length })}
        </Button>
        {text !== "" && (
          <Button variant="quiet" onClick={() => setText("")}>
            {t("clear")}
          </Button>
        )}
        <span role="status">
          {waiting > 0 ? (
            <StateWord state={offline ? "offline" : "sending"}>
              {t(offline ? "waitingOffline" : "waiting", { count: waiting })}
            </StateWord>
          ) : done ? (
            <StateWord state="saved">
              {t("done", { count: done.count, step: title(done.activityId) })}
            </StateWord>
          ) : (
            wrong > 0 && good.length > 0 && t("stays", { count: wrong })
          )}
        </span>
      </div>
      {done && <p className="paste-where">{t("where")}</p>}
    </div>
  );
}

function useReading(text: string): CardReading {
  const fields = useRecords("field");
  const dimensions = useRecords("dimension");
  const tables = useRecords("table");
  return useMemo(
    () => readCardLines(text, { fields, dimensions, tables }),
    [text, fields, dimensions, tables],
  );
}
