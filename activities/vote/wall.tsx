"use client";

import { useEffect, useMemo } from "react";
import { useTranslations } from "use-intl";
import type { WallScreenProps } from "#components/activity-screens.ts";
import { RankedPages } from "#components/charts/ranked-pages.tsx";
import { settingsOf } from "#components/live/activity-settings.ts";
import { useRecord } from "#components/live/use-workshop.tsx";
import { QuietBody } from "#components/live/wall/quiet-body.tsx";
import { WallStep } from "#components/live/wall-step.tsx";
import { type VoteResult, vote } from "./activity.ts";
import { useRankedRows } from "./ranked-rows.ts";

/** How many have voted; once it is revealed, what came out, who goes on and what is tied. */
export default function VoteWall({ activity, step, page, onPages }: WallScreenProps) {
  const t = useTranslations("activities.vote.wall");
  const settings = settingsOf(vote, activity);
  const record = useRecord("result", `${activity.id}:${step.round}`);
  const result = step.revealed ? (record?.value as VoteResult | undefined) : undefined;
  const isRunOff = step.roundSubjects[String(step.round)] !== undefined;
  const note = isRunOff ? t("runOff") : step.round > 1 ? t("round", { round: step.round }) : undefined;
  if (!result) {
    return (
      <WallStep activity={activity} step={step} page={0} note={note}>
        <Asking onPages={onPages} />
        <QuietBody activity={activity} words={(count, of) => t("voted", { count, of })}>
          <p className="text-[calc(52*var(--u))] leading-[1.15] font-extrabold text-balance">
            {t("rules", { total: settings.total, cap: settings.cap })}
          </p>
          {settings.secret && <p className="text-[calc(40*var(--u))] leading-[1.2]">{t("secret")}</p>}
        </QuietBody>
      </WallStep>
    );
  }
  return <Revealed result={result} note={note} {...{ activity, step, page, onPages }} />;
}

function Asking({ onPages }: { onPages: (pages: number) => void }) {
  useEffect(() => onPages(1), [onPages]);
  return null;
}

function Revealed({ result, note, ...props }: WallScreenProps & { result: VoteResult; note?: string }) {
  const t = useTranslations("activities.vote.wall");
  const { cardKind } = settingsOf(vote, props.activity);
  const ranked = useRankedRows(result, cardKind);
  const rows = useMemo(() => ranked.rows, [ranked]);
  const said = t("ballots", { count: result.ballots, of: result.eligible });
  const onPaper = result.subjects.some(({ paper = 0 }) => paper > 0);
  return (
    <WallStep
      activity={props.activity}
      step={props.step}
      page={props.page}
      calm
      note={[said, note].filter(Boolean).join(" · ")}
    >
      {result.ballots === 0 && !onPaper ? (
        <QuietBody activity={props.activity} title={t("noVotes")} />
      ) : (
        <RankedPages rows={rows} page={props.page} onPages={props.onPages} />
      )}
    </WallStep>
  );
}
