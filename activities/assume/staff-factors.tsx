"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { CardSheet } from "#components/card.tsx";
import { DirectionWord } from "#components/direction.tsx";
import { FieldTab } from "#components/field-tab.tsx";
import { MergeDialog } from "#components/live/board/title-dialogs.tsx";
import { cardLabel } from "#components/live/card-label.ts";
import { useActing } from "#components/live/staff/acting.tsx";
import type { Activity } from "#domain/records.ts";
import type { CardView } from "#domain/view.ts";
import { StaffComposer } from "./staff-composer.tsx";
import type { AskedFactor, Assume } from "./use-assume.ts";

interface StaffFactorsProps {
  activity: Activity;
  assume: Assume;
  factors: readonly AskedFactor[];
  canWrite: boolean;
}

/** Key factor by key factor: its developments side by side, to be merged and named, and what is still missing. */
export function StaffFactors({ activity, assume, factors, canWrite }: StaffFactorsProps) {
  const t = useTranslations("activities.assume.lead");
  if (factors.length === 0) return <p className="max-w-[45em] font-[650]">{t("nothing")}</p>;
  return (
    <>
      {!assume.areSelected && <p className="max-w-[45em]">{t("notSelected")}</p>}
      {factors.map((factor) => (
        <Factor
          key={factor.subject.id}
          factor={factor}
          activity={activity}
          assume={assume}
          canWrite={canWrite}
        />
      ))}
    </>
  );
}

function Factor({
  factor,
  activity,
  assume,
  canWrite,
}: Omit<StaffFactorsProps, "factors"> & { factor: AskedFactor }) {
  const t = useTranslations("activities.assume.lead");
  const { act } = useActing();
  const { subject, assumptions, numeral, number } = factor;
  const { least, most } = assume.settings;
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [isMerging, setMerging] = useState(false);
  const chosen = assumptions.filter(({ id }) => picked.includes(id));
  const toggle = (id: string) =>
    setPicked(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]);
  const count = assumptions.length;
  return (
    <section className="grid gap-2 border-t-2 border-ink pt-2" aria-label={subject.text}>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 className="min-w-0 text-[1.0625rem] leading-snug font-extrabold">
          {number}.{" "}
          <FieldTab
            className="!h-[1.4em] text-[0.8125rem]"
            numeral={numeral}
            kind="factor"
            number={
              subject.number === null ? undefined : cardLabel({ cardKind: "factor", number: subject.number })
            }
          />{" "}
          {subject.text}
        </h2>
        <p className={count < least ? "font-bold" : "text-ink-2"}>
          {count < least ? t("missing", { count: least - count }) : t("count", { count, least, most })}
        </p>
        {chosen.length > 1 && (
          <Button small onClick={() => setMerging(true)}>
            {t("merge", { count: chosen.length })}
          </Button>
        )}
      </div>
      {count > 0 && (
        <ul className="grid gap-3 [grid-template-columns:repeat(auto-fill,minmax(min(100%,230px),1fr))]">
          {assumptions.map((card) => (
            <Development
              key={card.id}
              card={card}
              numeral={numeral}
              selected={picked.includes(card.id)}
              onToggle={() => toggle(card.id)}
            />
          ))}
        </ul>
      )}
      {canWrite && <StaffComposer activity={activity} assume={assume} factor={factor} />}
      {isMerging && (
        <MergeDialog
          cards={chosen}
          onClose={() => setMerging(false)}
          onDone={(title) => {
            void act({ type: "board.merge", cardIds: chosen.map(({ id }) => id), title });
            setMerging(false);
            setPicked([]);
          }}
        />
      )}
    </section>
  );
}

interface DevelopmentProps {
  card: CardView;
  numeral: number | null;
  selected: boolean;
  onToggle: () => void;
}

function Development({ card, numeral, selected, onToggle }: DevelopmentProps) {
  const t = useTranslations("activities.assume.lead");
  const direction = card.details?.of === "assumption" ? card.details.direction : null;
  return (
    <CardSheet
      as="li"
      kind="assumption"
      fieldNumeral={numeral}
      label={cardLabel(card)}
      text={card.text}
      title={card.title ?? undefined}
      selected={selected}
    >
      <div className="flex items-center justify-between gap-2 text-[0.875rem]">
        {direction ? <DirectionWord direction={direction} /> : <span />}
        <label className="flex min-h-9 items-center gap-2">
          <input type="checkbox" checked={selected} onChange={onToggle} />
          <span>
            {t("pick")}
            <span className="vh"> {cardLabel(card)}</span>
          </span>
        </label>
      </div>
    </CardSheet>
  );
}
