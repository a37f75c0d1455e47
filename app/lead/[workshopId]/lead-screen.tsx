"use client";

import { Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { activityScreens } from "#activities/screens.ts";
import { useSpoken } from "#components/language.tsx";
import { lazyPart } from "#components/lazy-part.tsx";
import { LeadFrame } from "#components/lead-frame.tsx";
import { usePageTitle } from "#components/live/page-title.ts";
import { useAgenda } from "#components/live/staff/agenda.ts";
import { useShortcuts } from "#components/live/staff/shortcuts.tsx";
import { useStaffWarnings } from "#components/live/staff/staff-warnings.ts";
import { useSlowNow, useTimeOfDay } from "#components/live/time-of-day.ts";
import { useLine, usePresence, useWorkshop } from "#components/live/use-workshop.tsx";
import { useAskedToTurn } from "#components/live/wall/wall-report.ts";
import { LeadLobby } from "./lead-lobby.tsx";
import { useLeadPanels } from "./lead-panels.tsx";
import { LeadSheet } from "./lead-sheet.tsx";
import { LeadSide } from "./lead-side.tsx";
import { RevealDialog } from "./reveal-dialog.tsx";
import { StepDialog } from "./step-dialog.tsx";
import { useGallery } from "./use-gallery.ts";
import { useLeadKeys } from "./use-lead-keys.ts";
import { useWallWindow, type WallWindow } from "./use-wall-window.ts";

const RehearsalBar = lazyPart(() => import("./rehearsal-bar.tsx"));
const screens = Object.fromEntries(
  Object.entries(activityScreens).map(([type, { lead }]) => [type, lazyPart(lead)]),
);

/** The desk, beside the wall that this browser may show. */
export function LeadScreen({ workshopId }: { workshopId: string }) {
  const wall = useWallWindow(workshopId);
  return <LeadDesk workshopId={workshopId} wall={wall} />;
}

/** The facilitator's desk: the day on the left, the work in the middle, the wall and its keys on the right. */
export function LeadDesk({ workshopId, wall }: { workshopId: string; wall: WallWindow }) {
  const t = useTranslations("lead");
  const say = useSpoken();
  const agenda = useAgenda();
  const panels = useLeadPanels();
  const gallery = useGallery();
  const [revealing, setRevealing] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [showsDevices, setShowsDevices] = useState(false);
  const { current, workshop } = agenda;
  const keys = useLeadKeys(agenda, wall, gallery, setRevealing);
  useShortcuts({ r: current && (gallery.speaking ? gallery.end : () => gallery.begin()) });
  useAskedToTurn(workshopId, gallery.turn);
  const Screen = current ? screens[current.activity.type] : undefined;
  usePageTitle(`${current ? say(current.activity.title).text : t("arriving")} · ${t("title")}`);
  return (
    <div className={workshop?.rehearsal ? "rehearsed" : "contents"}>
      {workshop?.rehearsal && (
        <Suspense fallback={null}>
          <RehearsalBar of={workshop.rehearsal.of} />
        </Suspense>
      )}
      <LeadFrame
        bar={useBar(workshop?.title ?? "")}
        sheet={<LeadSheet agenda={agenda} keys={keys} onSelect={setOpened} />}
        side={
          <LeadSide
            agenda={agenda}
            keys={keys}
            wall={wall}
            gallery={gallery}
            panels={panels}
            onDevices={() => setShowsDevices(!showsDevices)}
          />
        }
        panel={panels.panel}
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
    </div>
  );
}

/** Above everything: the workshop, who is connected, the time. */
function useBar(title: string) {
  const t = useTranslations("lead");
  const { connected, facilitators } = usePresence();
  const line = useLine();
  const { now } = useWorkshop();
  const timeOfDay = useTimeOfDay();
  const warnings = useStaffWarnings();
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
    warnings,
  };
}
