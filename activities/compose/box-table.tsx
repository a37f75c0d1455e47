"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { FieldTab } from "#components/field-tab.tsx";
import { useActing } from "#components/live/staff/acting.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";
import { Words } from "#components/words.tsx";
import type { KeyFactor } from "#domain/key-factors.ts";
import { type Activity, shortId } from "#domain/records.ts";
import type { Left } from "./left.ts";
import { type Box, useWhatIf } from "./use-box.ts";

interface BoxTableProps {
  activity: Activity;
  box: Box;
  /** Whose choice it is; null for the whole room's. */
  tableId: string | null;
}

/** The box as rows of radio buttons: what is chosen, what no longer fits, how many ways are left. */
export function BoxTable({ activity, box, tableId }: BoxTableProps) {
  const t = useTranslations("activities.compose.lead");
  const { act } = useActing();
  const picks = box.picks.get(tableId ?? "") ?? none;
  const left = useWhatIf(box, picks);
  const pick = (factorId: string, assumptionId: string | null) =>
    void act({
      type: "activity",
      activityId: activity.id,
      command: { do: "pick", factorId, assumptionId, tableId },
    });
  const missing = box.factors.filter(({ id }) => picks[id] === undefined).length;
  return (
    <section className="grid gap-3" aria-label={t("box")}>
      <p role="status">
        {t("left", { count: left.count, exact: String(left.isExact) })}{" "}
        {missing > 0 && t("missing", { count: missing })} {left.isApart && t("apartChosen")}
      </p>
      {box.factors.map((factor) => (
        <Row
          key={factor.id}
          name={`${activity.id}-${tableId ?? "all"}-${factor.id}`}
          factor={factor}
          chosen={picks[factor.id] ?? null}
          stateOf={left.stateOf}
          onPick={(id) => pick(factor.id, id)}
        />
      ))}
    </section>
  );
}

const none: Readonly<Record<string, string>> = {};

interface RowProps {
  name: string;
  factor: KeyFactor;
  chosen: string | null;
  stateOf: Left["stateOf"];
  onPick: (id: string | null) => void;
}

function Row({ name, factor, chosen, stateOf, onPick }: RowProps) {
  const t = useTranslations("activities.compose.lead");
  const numeral = useRecords("field").find(({ id }) => id === factor.fieldId)?.numeral ?? null;
  return (
    <fieldset className="border-t-2 border-ink pt-2">
      <legend className="float-left mb-1 flex w-full items-center gap-2 text-[1.0625rem] font-bold">
        <FieldTab numeral={numeral} />
        <span className="min-w-0 flex-1">
          <Words>{factor.title}</Words>
        </span>
        {chosen !== null && (
          <Button small variant="quiet" onClick={() => onPick(null)}>
            {t("unpick")}
          </Button>
        )}
      </legend>
      <div className="clear-both grid grid-cols-[repeat(auto-fit,minmax(13rem,1fr))] gap-2">
        {factor.assumptions.map((card) => {
          const state = stateOf(card.id);
          const isOut = (state === "impossible" || state === "apart") && chosen !== card.id;
          return (
            <label
              key={card.id}
              className="flex items-start gap-2 border-2 border-control bg-white p-2 has-checked:border-ink has-checked:bg-ink has-checked:text-white has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent data-[out]:border-dashed data-[out]:bg-ground-2 data-[out]:text-ink-2"
              data-out={isOut ? "" : undefined}
            >
              <input
                type="radio"
                className="mt-1"
                name={name}
                checked={chosen === card.id}
                onChange={() => onPick(card.id)}
              />
              <span className="min-w-0">
                <b className="whitespace-nowrap">{shortId(card)}</b> <Words>{card.title ?? card.text}</Words>
                {isOut && (
                  <span className="block font-bold">{t(state === "apart" ? "apart" : "impossible")}</span>
                )}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
