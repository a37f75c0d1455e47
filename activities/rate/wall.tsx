"use client";

import { useEffect, useMemo } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { WallScreenProps } from "#components/activity-screens.ts";
import { RankedPages, type RankedRow } from "#components/charts/ranked-pages.tsx";
import { useSpoken } from "#components/language.tsx";
import { settingsOf } from "#components/live/activity-settings.ts";
import { cardLabel } from "#components/live/card-label.ts";
import { useRecord, useRecords } from "#components/live/use-workshop.tsx";
import { QuietBody } from "#components/live/wall/quiet-body.tsx";
import { type SaidItem, SaidPages } from "#components/live/wall/said-pages.tsx";
import { useWallParts } from "#components/live/wall/use-wall-parts.ts";
import { WallLayer } from "#components/live/wall/wall-layers.tsx";
import { WallStep } from "#components/live/wall-step.tsx";
import { mean } from "#methods/statistics.ts";
import { type RateResult, rate } from "./activity.ts";
import { answersOf, mapOf } from "./answers.ts";
import { ResultMap, useSplitWords } from "./result-map.tsx";
import type { RateSettings } from "./schemas.ts";

/** How many have rated; once it is revealed, the map, then every card with its numbers. */
export default function RateWall(props: WallScreenProps) {
  const { activity, step, onPages } = props;
  const t = useTranslations("activities.rate.wall");
  const say = useSpoken();
  const settings = settingsOf(rate, activity);
  const record = useRecord("result", `${activity.id}:${step.round}`);
  const result = step.revealed ? (record?.value as RateResult | undefined) : undefined;
  useEffect(() => {
    if (!result) onPages(1);
  }, [result, onPages]);
  if (result && result.raters > 0) return <Revealed {...props} result={result} settings={settings} />;
  return (
    <WallStep
      activity={activity}
      step={step}
      page={0}
      note={step.round > 1 ? t("round", { round: step.round }) : undefined}
    >
      <QuietBody
        activity={activity}
        title={result ? t("nothing") : undefined}
        words={(count, of) => t("rated", { count, of })}
      >
        {!result && (
          <ul className="grid gap-[calc(28*var(--u))]">
            {settings.scales.map(({ question, low, high }) => (
              <li key={question.de}>
                <p className="text-[calc(52*var(--u))] leading-[1.12] font-extrabold">{say(question).text}</p>
                <p className="text-[calc(38*var(--u))]">
                  {t("scale", { low: say(low).text, high: say(high).text, steps: settings.steps })}
                </p>
              </li>
            ))}
          </ul>
        )}
      </QuietBody>
    </WallStep>
  );
}

type RevealedProps = WallScreenProps & { result: RateResult; settings: RateSettings };

function Revealed({ activity, step, page, onPages, result, settings }: RevealedProps) {
  const t = useTranslations("activities.rate.wall");
  const hasMap = settings.scales.length === 2;
  const reasons = useReasons(result, settings);
  const hasReasons = reasons.length > 0;
  const ids = useMemo(
    () => [...(hasMap ? ["map"] : []), "list", ...(hasReasons ? ["reasons"] : [])],
    [hasMap, hasReasons],
  );
  const showing = useWallParts(ids, page, onPages);
  const rows = useRows(result, settings, activity.id, step.round);
  const split = useSplitWords(useMemo(() => mapOf(result, settings), [result, settings]));
  const tellMap = showing.tell("map");
  useEffect(() => tellMap(1), [tellMap]);
  return (
    <WallStep
      activity={activity}
      step={step}
      page={showing.index}
      kicker={[t("shown"), t("count", { count: result.subjects.length }), hasMap && split]
        .filter(Boolean)
        .join(" · ")}
      calm
      answered={t("haveRated")}
      note={t("round", { round: step.round })}
    >
      {hasMap && (
        <WallLayer shown={ids[showing.at] === "map"}>
          <div className="absolute inset-[calc(26*var(--u))_0_calc(24*var(--u))] [&_.map-grid]:grid-rows-[minmax(0,1fr)]">
            <ResultMap result={result} settings={settings} large />
          </div>
        </WallLayer>
      )}
      <WallLayer shown={ids[showing.at] === "list"}>
        <RankedPages rows={rows} page={showing.page} onPages={showing.tell("list")} />
      </WallLayer>
      {hasReasons && (
        <WallLayer shown={ids[showing.at] === "reasons"}>
          <SaidPages items={reasons} page={showing.page} onPages={showing.tell("reasons")} />
        </WallLayer>
      )}
    </WallStep>
  );
}

/** Why some answered otherwise than most, beside what they answered to. */
function useReasons(result: RateResult, { cardKind }: RateSettings): SaidItem[] {
  const fields = useRecords("field");
  return useMemo(
    () =>
      result.subjects.flatMap((subject) =>
        (subject.reasons ?? []).map((text, index) => ({
          id: `${subject.subjectId}.${index}`,
          text,
          subject: subject.text,
          label: subject.number === null ? undefined : cardLabel({ cardKind, number: subject.number }),
          numeral: fields.find(({ id }) => id === subject.fieldId)?.numeral ?? null,
          kind: cardKind,
        })),
      ),
    [result, cardKind, fields],
  );
}

/** By the first scale's mean; earlier rounds stand beside it in words, never added up. */
function useRows(result: RateResult, settings: RateSettings, activityId: string, round: number): RankedRow[] {
  const t = useTranslations("activities.rate.wall");
  const format = useFormatter();
  const fields = useRecords("field");
  const results = useRecords("result");
  return useMemo(() => {
    const number = (value: number | null) =>
      value === null ? "–" : format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const before = results
      .filter((one) => one.activityId === activityId && one.round < round)
      .sort((a, b) => a.round - b.round);
    const means = (one: RateResult["subjects"][number]) =>
      settings.scales.map((_, scale) => mean(answersOf(one, scale)));
    const rows = result.subjects.map((subject) => {
      const now = means(subject);
      const earlier = before.flatMap(({ round: number_, value }) => {
        const former = (value as RateResult).subjects.find(
          ({ subjectId }) => subjectId === subject.subjectId,
        );
        if (!former) return [];
        return [t("earlier", { round: number_, values: means(former).map(number).join(" | ") })];
      });
      const n = Math.min(...subject.scales.map((scale) => scale.n));
      return {
        first: now[0] ?? null,
        row: {
          id: subject.subjectId,
          title: subject.text,
          label:
            subject.number === null
              ? undefined
              : cardLabel({ cardKind: settings.cardKind, number: subject.number }),
          numeral: fields.find(({ id }) => id === subject.fieldId)?.numeral ?? null,
          kind: settings.cardKind,
          bar: now[0] == null ? 0 : (now[0] - 1) / (result.steps - 1),
          value: now.map(number).join(" | "),
          note: [t("answers", { count: n }), ...earlier].join(" · "),
        } satisfies Omit<RankedRow, "rank">,
      };
    });
    rows.sort((a, b) => (b.first ?? 0) - (a.first ?? 0));
    return rows.map(({ row, first }) => {
      const place = 1 + rows.filter((other) => (other.first ?? 0) > (first ?? 0)).length;
      return { ...row, rank: first === null ? "–" : `${place}.` };
    });
  }, [result, settings, activityId, round, fields, results, format, t]);
}
