"use client";

import { useEffect, useMemo } from "react";
import { useTranslations } from "use-intl";
import type { WallScreenProps } from "#components/activity-screens.ts";
import { CoverageSquares } from "#components/live/judging/coverage-squares.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";
import { QuietBody } from "#components/live/wall/quiet-body.tsx";
import { WallStep } from "#components/live/wall-step.tsx";
import { type WallColumn, WallColumns } from "#components/wall-columns.tsx";
import { EffectBars } from "./effect-bars.tsx";
import type { TunnelOption, TunnelResult } from "./result.ts";
import { useTunnel } from "./use-tunnel.ts";

/** How the pairs fill; once it is revealed, what holds always, mostly, or only if one bets on it. */
export default function WindtunnelWall(props: WallScreenProps) {
  const { activity, step, onPages } = props;
  const t = useTranslations("activities.windtunnel.wall");
  const { settings, cells, result } = useTunnel(activity, step);
  const isTold = result !== undefined && result.options.length > 0;
  useEffect(() => {
    if (!isTold) onPages(1);
  }, [isTold, onPages]);
  if (isTold) return <Portfolio {...props} result={result} />;
  return (
    <WallStep activity={activity} step={step} page={0}>
      {cells.length === 0 || result ? (
        <QuietBody activity={activity} title={t(result ? "nobody" : "empty")} />
      ) : (
        <CoverageSquares activity={activity} raters={settings.raters} by="phones" square={null} />
      )}
    </WallStep>
  );
}

const classes = ["no-regret", "hedged", "bet", "rest"] as const;

function Portfolio({ activity, step, page, onPages, result }: WallScreenProps & { result: TunnelResult }) {
  const t = useTranslations("activities.windtunnel.wall");
  const tj = useTranslations("judging");
  const fields = useRecords("field");
  const columns = useMemo(
    () =>
      classes.flatMap((name): WallColumn[] => {
        const own = result.options.filter(({ optionClass }) => optionClass === name).sort(byMean);
        // What is neither is shown only where there is some.
        if (own.length === 0 && name === "rest") return [];
        return [
          {
            id: name,
            title: t(`classes.${name}`),
            cards: own.map((one) => ({
              id: one.option,
              kind: "option",
              fieldNumeral: fields.find(({ id }) => id === one.fieldId)?.numeral ?? null,
              label: one.number === null ? undefined : `O-${String(one.number).padStart(3, "0")}`,
              text: one.text,
              children: <EffectBars scenarios={result.scenarios} shown={one.shown} />,
            })) as WallColumn["cards"],
          },
        ];
      }),
    [result, fields, t],
  );
  return (
    <WallStep
      activity={activity}
      step={step}
      page={page}
      kicker={t("kicker", { options: result.options.length, scenarios: result.scenarios.length })}
      calm
      answered={tj("haveJudged")}
      wideNote={result.scenarios.map(({ letter, title }) => `${letter} ${title}`).join(" · ").slice(0, 90)}
    >
      <WallColumns columns={columns} page={page} onPages={onPages} />
    </WallStep>
  );
}

const byMean = (a: TunnelOption, b: TunnelOption) => b.mean - a.mean || a.option.localeCompare(b.option);
