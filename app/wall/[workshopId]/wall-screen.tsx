"use client";

import { Suspense, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { activityScreens } from "#activities/screens.ts";
import { Curtain } from "#components/curtain.tsx";
import { useSpoken } from "#components/language.tsx";
import { lazyPart } from "#components/lazy-part.tsx";
import { hallOrigin, typedAddress } from "#components/live/hall-address.ts";
import { usePageTitle } from "#components/live/page-title.ts";
import { useStep } from "#components/live/use-step.ts";
import { useLine, useRecord, useRecords } from "#components/live/use-workshop.tsx";
import { useOverride } from "#components/live/wall/use-override.ts";
import { askToTurn, useWallReport } from "#components/live/wall/wall-report.ts";
import { WallStageProvider } from "#components/live/wall/wall-stage.tsx";
import { RehearsalBand } from "#components/rehearsal-band.tsx";
import { WallFrame } from "#components/wall-frame.tsx";
import { Lobby } from "./lobby.tsx";
import { Spotlight } from "./spotlight.tsx";
import { useWallKeys } from "./use-wall-keys.ts";

const screens = Object.fromEntries(
  Object.entries(activityScreens).map(([type, { wall }]) => [type, lazyPart(wall)]),
);

/** The projected screen: lobby, step, what is being talked about, curtain. It decides nothing; it shows the stage. */
export function WallScreen(props: { workshopId: string; hint: string | null; framed: boolean }) {
  const { workshopId, hint, framed } = props;
  const t = useTranslations("wall");
  const say = useSpoken();
  const line = useLine();
  const workshop = useRecords("workshop")[0];
  const stage = useRecord("stage", "stage");
  const activity = useRecord("activity", stage?.activityId);
  const running = useStep(stage?.activityId);
  const curtain = useOverride(stage?.curtain ?? false);
  const code = useOverride(stage?.showCode ?? false);
  const page = useOverride(stage?.wallPage ?? 0, `${stage?.activityId} ${stage?.spotlight?.id} ${stage?.wallPage}`);
  const [pages, setPages] = useState(1);
  const [shown, setShown] = useState(0);
  const [dark, setDark] = useState(false);
  const [origin] = useState(() => hallOrigin(window.location, hint));

  useWallKeys({
    turn: (by) => {
      const isBeyond = shown + by < 0 || shown + by >= pages;
      if (stage?.gallery && isBeyond) askToTurn(workshopId, by);
      else page.set(Math.max(0, Math.min(shown + by, pages - 1)));
    },
    curtain: () => curtain.set(!curtain.now),
    code: () => code.set(!code.now),
    dark: () => setDark(!dark),
  });
  useWallReport(workshopId, framed, shown, pages);
  const title = activity && !code.now ? say(activity.title).text : t("lobby");
  usePageTitle(`${title} · ${t("title")}`);

  const context = useMemo(
    () => ({
      address: origin && typedAddress(origin),
      origin,
      code: workshop?.joinCode ?? "",
      pages,
      dark,
      covered: curtain.now,
      offline: line.state !== "online",
      onShown: setShown,
    }),
    [origin, workshop?.joinCode, pages, dark, curtain.now, line.state],
  );
  if (!workshop) return null;
  const band = workshop.rehearsal && <RehearsalBand on="wall" dark={dark} />;
  if (!activity || !running || code.now)
    return (
      <>
        {band}
        <Lobby workshop={workshop} origin={origin} dark={dark} covered={curtain.now} />
      </>
    );
  const Screen = screens[activity.type];
  const given = { activity, step: running, page: page.now, onPages: setPages };
  return (
    <WallStageProvider value={context}>
      {band}
      {stage?.spotlight ? (
        <Spotlight {...given} lit={stage.spotlight} />
      ) : (
        <Suspense
          fallback={
            <WallFrame screen dark={dark} question={say(activity.prompt).text}>
              {null}
            </WallFrame>
          }
        >
          {Screen ? <Screen key={activity.id} {...given} /> : <Curtain />}
        </Suspense>
      )}
    </WallStageProvider>
  );
}
