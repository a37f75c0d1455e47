"use client";

import { useEffect, useMemo } from "react";
import { useTranslations } from "use-intl";
import type { WallScreenProps } from "#components/activity-screens.ts";
import { settingsOf } from "#components/live/activity-settings.ts";
import { cardLabel } from "#components/live/card-label.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import { QuietBody } from "#components/live/wall/quiet-body.tsx";
import { type SaidItem, SaidPages } from "#components/live/wall/said-pages.tsx";
import { useWallParts } from "#components/live/wall/use-wall-parts.ts";
import { WallLayer } from "#components/live/wall/wall-layers.tsx";
import { WallStep } from "#components/live/wall-step.tsx";
import { Pages } from "#components/pages.tsx";
import { review } from "./activity.ts";
import type { ReviewSettings } from "./schemas.ts";
import { type ShownRound, useRounds } from "./use-rounds.ts";
import { type AgreementItem, WallAgreement } from "./wall-agreement.tsx";

/** How many have answered; once it is revealed, the agreement as counts, then what was objected to, in words. */
export default function ReviewWall(props: WallScreenProps) {
  const { activity, step, onPages } = props;
  const t = useTranslations("activities.review.wall");
  const rounds = useRounds(activity.id);
  const isShown = step.revealed && rounds.length > 0;
  useEffect(() => {
    if (!isShown) onPages(1);
  }, [isShown, onPages]);
  if (isShown) return <Revealed {...props} rounds={rounds} settings={settingsOf(review, activity)} />;
  return (
    <WallStep activity={activity} step={step} page={0}>
      <QuietBody
        activity={activity}
        title={t(step.revealed ? "nothing" : "ask")}
        words={(count, of) => t("answered", { count, of })}
      />
    </WallStep>
  );
}

type RevealedProps = WallScreenProps & { rounds: readonly ShownRound[]; settings: ReviewSettings };

function Revealed({ activity, step, page, onPages, rounds, settings }: RevealedProps) {
  const t = useTranslations("activities.review.wall");
  const items = useItems(rounds, settings);
  const objections = useObjections(rounds, settings);
  const hasObjections = objections.length > 0;
  const ids = useMemo(() => ["agreement", ...(hasObjections ? ["objections"] : [])], [hasObjections]);
  const showing = useWallParts(ids, page, onPages);
  const isWords = ids[showing.at] === "objections";
  return (
    <WallStep
      activity={activity}
      step={step}
      page={showing.index}
      calm
      kicker={isWords ? t("objections", { count: objections.length }) : t("scale")}
      {...(rounds.length > 1 ? { note: t("apart") } : { answered: t("haveAnswered") })}
    >
      <WallLayer shown={!isWords}>
        <Pages
          items={items}
          itemKey={JSON.stringify}
          render={(item) => <WallAgreement item={item} />}
          page={showing.page}
          onPages={showing.tell("agreement")}
          columns={1}
        />
      </WallLayer>
      {hasObjections && (
        <WallLayer shown={isWords}>
          <SaidPages items={objections} page={showing.page} onPages={showing.tell("objections")} />
        </WallLayer>
      )}
    </WallStep>
  );
}

const labelOf = ({ cardKind }: ReviewSettings, number: number | null) =>
  number === null ? undefined : cardLabel({ cardKind, number });

/** Each subject once, with its rounds below each other. */
function useItems(rounds: readonly ShownRound[], settings: ReviewSettings): AgreementItem[] {
  const fields = useRecords("field");
  const last = rounds.at(-1)?.result.subjects ?? [];
  return last.map(({ subjectId, text, number, fieldId }) => ({
    id: subjectId,
    text,
    label: labelOf(settings, number),
    kind: settings.cardKind,
    numeral: fields.find(({ id }) => id === fieldId)?.numeral ?? null,
    rounds: rounds.flatMap(({ name, result }) => {
      const subject = result.subjects.find((one) => one.subjectId === subjectId);
      if (!subject) return [];
      const { counts, unsure, objections } = subject;
      return [{ name, n: result.reviewers, counts, unsure, objections }];
    }),
  }));
}

function useObjections(rounds: readonly ShownRound[], settings: ReviewSettings): SaidItem[] {
  const fields = useRecords("field");
  return rounds.flatMap(({ round, name, result }) =>
    result.subjects.flatMap((subject) =>
      subject.objectionTexts.map((text, index) => ({
        id: `${round}.${subject.subjectId}.${index}`,
        text,
        subject: subject.text,
        label: labelOf(settings, subject.number),
        numeral: fields.find(({ id }) => id === subject.fieldId)?.numeral ?? null,
        kind: settings.cardKind,
        ...(rounds.length > 1 && { round: name }),
      })),
    ),
  );
}
