"use client";

import { useEffect, useMemo } from "react";
import { useTranslations } from "use-intl";
import type { WallScreenProps } from "#components/activity-screens.ts";
import { CardSheet } from "#components/card.tsx";
import { DirectionWord } from "#components/direction.tsx";
import { cardLabel } from "#components/live/card-label.ts";
import { QuietBody } from "#components/live/wall/quiet-body.tsx";
import { useWallParts } from "#components/live/wall/use-wall-parts.ts";
import { WallLayer } from "#components/live/wall/wall-layers.tsx";
import { WallStep } from "#components/live/wall-step.tsx";
import { Pages } from "#components/pages.tsx";
import type { CardView } from "#domain/view.ts";
import { type AskedFactor, type Assume, useAssume } from "./use-assume.ts";

/** Key factor after key factor with its developments; in silence only how many there are. */
export default function AssumeWall(props: WallScreenProps) {
  const assume = useAssume(props.activity);
  const isCovered = assume.settings.silent && !props.step.revealed;
  return isCovered || assume.all.length === 0 ? (
    <Writing {...props} assume={assume} />
  ) : (
    <Shown {...props} assume={assume} />
  );
}

type Props = WallScreenProps & { assume: Assume };

function Writing({ activity, step, onPages, assume }: Props) {
  const t = useTranslations("activities.assume.wall");
  const { all, settings, year } = assume;
  const done = all.filter(({ count }) => count >= settings.least).length;
  useEffect(() => onPages(1), [onPages]);
  return (
    <WallStep activity={activity} step={step} page={0}>
      <QuietBody
        activity={activity}
        title={
          all.length === 0
            ? t("nothing")
            : t(step.status === "closed" ? "covered" : "writing", { year: String(year) })
        }
        {...(all.length > 0 && { words: (count: number, of: number) => t("written", { count, of }) })}
      >
        {all.length > 0 && (
          <p className="text-[calc(44*var(--u))] leading-[1.2]">
            {t("done", { count: done, of: all.length, least: settings.least })}
          </p>
        )}
      </QuietBody>
    </WallStep>
  );
}

function Shown({ activity, step, page, onPages, assume }: Props) {
  const t = useTranslations("activities.assume.wall");
  const { all, settings } = assume;
  const ids = useMemo(() => all.map(({ subject }) => subject.id), [all]);
  const showing = useWallParts(ids, page, onPages);
  const now = all[showing.at];
  return (
    <WallStep
      activity={activity}
      step={step}
      numeral={now?.numeral ?? undefined}
      question={now?.subject.text}
      kicker={now && t("factorOf", { number: now.number, of: all.length })}
      page={showing.index}
      answered={t("haveWritten")}
      note={
        now && now.count < settings.least ? t("missing", { count: settings.least - now.count }) : undefined
      }
    >
      {all.map((factor, index) => (
        <WallLayer key={factor.subject.id} shown={index === showing.at}>
          <Factor
            factor={factor}
            page={index === showing.at ? showing.page : 0}
            onPages={showing.tell(factor.subject.id)}
          />
        </WallLayer>
      ))}
    </WallStep>
  );
}

function Factor({
  factor,
  page,
  onPages,
}: {
  factor: AskedFactor;
  page: number;
  onPages: (pages: number) => void;
}) {
  const t = useTranslations("activities.assume.wall");
  const { assumptions, numeral } = factor;
  const isEmpty = assumptions.length === 0;
  useEffect(() => {
    if (isEmpty) onPages(1);
  }, [isEmpty, onPages]);
  if (isEmpty)
    return <p className="pt-[calc(60*var(--u))] text-[calc(56*var(--u))] font-extrabold">{t("none")}</p>;
  return (
    <Pages
      items={assumptions}
      itemKey={keyOf}
      render={(card) => <Development card={card} numeral={numeral} />}
      page={page}
      onPages={onPages}
    />
  );
}

const keyOf = ({ id, text, title, details }: CardView) => JSON.stringify([id, text, title, details]);

function Development({ card, numeral }: { card: CardView; numeral: number | null }) {
  const direction = card.details?.of === "assumption" ? card.details.direction : null;
  return (
    <CardSheet
      kind="assumption"
      fieldNumeral={numeral}
      label={cardLabel(card)}
      text={card.text}
      title={card.title ?? undefined}
    >
      {direction && (
        <p className="text-[calc(30*var(--u))] font-[650]">
          <DirectionWord direction={direction} />
        </p>
      )}
    </CardSheet>
  );
}
