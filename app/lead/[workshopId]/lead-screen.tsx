"use client";

import { Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { activityScreens } from "#activities/screens.ts";
import { useSpoken } from "#components/language.tsx";
import { lazyPart } from "#components/lazy-part.tsx";
import { LeadFrame } from "#components/lead-frame.tsx";
import { MergePanel } from "#components/live/board/merge-panel.tsx";
import { usePageTitle } from "#components/live/page-title.ts";
import { useAgenda } from "#components/live/staff/agenda.ts";
import { useSidePanel } from "#components/live/staff/side-panel.tsx";
import { useSlowNow, useTimeOfDay } from "#components/live/time-of-day.ts";
import { useLine, usePresence, useWorkshop } from "#components/live/use-workshop.tsx";
import { LeadLobby } from "./lead-lobby.tsx";
import { LeadSheet } from "./lead-sheet.tsx";
import { LeadSide } from "./lead-side.tsx";
import { RevealDialog } from "./reveal-dialog.tsx";
import { StepDialog } from "./step-dialog.tsx";
import { useLeadKeys } from "./use-lead-keys.ts";
import { useWallWindow } from "./use-wall-window.ts";

const screens = Object.fromEntries(
  Object.entries(activityScreens).map(([type, { lead }]) => [type, lazyPart(lead)]),
);

/** The facilitator's desk: the day on the left, the work in the middle, the wall and its keys on the right. */
export function LeadScreen({ workshopId }: { workshopId: string }) {
  const t = useTranslations("lead");
  const say = useSpoken();
  const agenda = useAgenda();
  const panel = useSidePanel();
  const wall = useWallWindow(workshopId);
  const [revealing, setRevealing] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [showsDevices, setShowsDevices] = useState(false);
  const keys = useLeadKeys(agenda, wall, setRevealing);
  const { current, workshop } = agenda;
  const Screen = current ? screens[current.activity.type] : undefined;
  usePageTitle(`${current ? say(current.activity.title).text : t("arriving")} · ${t("title")}`);
  return (
    <>
      <LeadFrame
        bar={useBar(workshop?.title ?? "")}
        sheet={<LeadSheet agenda={agenda} keys={keys} onSelect={setOpened} />}
        side={
          <LeadSide
            agenda={agenda}
            keys={keys}
            wall={wall}
            onDevices={() => setShowsDevices(!showsDevices)}
          />
        }
        panel={
          panel?.merging
            ? {
                title: t("board.mergeTool"),
                onClose: () => panel.merge(null),
                content: <MergePanel cardKind={panel.merging} />,
              }
            : undefined
        }
      >
        {current && !showsDevices ? (
          <Suspense fallback={<p className="p-5">{t("loading")}</p>}>
            {Screen && <Screen key={current.activity.id} activity={current.activity} step={current.step} />}
          </Suspense>
        ) : (
          <LeadLobby wall={wall} onClose={current ? () => setShowsDevices(false) : undefined} />
        )}
      </LeadFrame>
      {revealing !== null && <RevealDialog activityId={revealing} onClose={() => setRevealing(null)} />}
      {opened !== null && <StepDialog activityId={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

/** Above everything: the workshop, who is connected, the time. */
function useBar(title: string) {
  const t = useTranslations("lead");
  const { connected, facilitators } = usePresence();
  const line = useLine();
  const { now } = useWorkshop();
  const timeOfDay = useTimeOfDay();
  const moment = useSlowNow(now, 5000);
  return {
    title,
    items:
      line.state === "online"
        ? [t("connected", { count: connected }), t("facilitators", { count: facilitators })]
        : [
            <strong key="offline" role="alert">
              {t("offline")}
            </strong>,
          ],
    clock: timeOfDay(moment),
  };
}
