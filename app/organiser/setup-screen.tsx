"use client";

import { type ReactNode, useEffect } from "react";
import { useTranslations } from "use-intl";
import { useTimeOfDay } from "#components/live/time-of-day.ts";
import { LiveWorkshop, useLine, usePresence, useRecords } from "#components/live/use-workshop.tsx";
import { Notice } from "#components/notice.tsx";
import { AgendaSection } from "./agenda/agenda-section.tsx";
import { CardsSection } from "./cards-section.tsx";
import { Checklist } from "./checklist.tsx";
import { DeleteSection } from "./delete-section.tsx";
import { DetailsSection } from "./details-section.tsx";
import { FieldsSection } from "./fields-section.tsx";
import { LinksSection } from "./links/links-section.tsx";
import { LogosSection } from "./logos-section.tsx";
import { MinutesSection } from "./minutes-section.tsx";
import { RehearsalNotice } from "./rehearsal/rehearsal-notice.tsx";
import { RehearsalSection } from "./rehearsal/rehearsal-section.tsx";
import { Announcer } from "./parts/announcer.tsx";
import { Desk } from "./parts/desk.tsx";
import { NoEntry } from "./parts/no-entry.tsx";
import { PlanInHand } from "./preview/plan-in-hand.tsx";
import { PreviewPanel } from "./preview/preview-panel.tsx";
import { PrintsSection } from "./prints/prints-section.tsx";
import { UnsavedChanges } from "./section/unsaved.tsx";
import { ResultsSection } from "./results-section.tsx";
import { SectionNav } from "./section-nav.tsx";
import { SectorsSection } from "./sectors-section.tsx";
import { TablesSection } from "./tables-section.tsx";
import { ArchivedNotice } from "./whole/archived-notice.tsx";

/** One workshop, from its title to its deletion. */
export function SetupScreen({ workshopId }: { workshopId: string }) {
  return (
    <Announcer>
      <UnsavedChanges>
        <PlanInHand>
          <LiveWorkshop workshopId={workshopId} role="organiser">
            <Setup workshopId={workshopId} />
          </LiveWorkshop>
        </PlanInHand>
      </UnsavedChanges>
    </Announcer>
  );
}

function Setup({ workshopId }: { workshopId: string }) {
  const t = useTranslations("organiser");
  const line = useLine();
  const [workshop] = useRecords("workshop");
  const title = workshop?.title;
  useEffect(() => {
    if (title !== undefined) document.title = `${title} – Weitblick`;
  }, [title]);
  if (!workshop)
    return (
      <Bare>
        {line.state === "lost" ? (
          <NoEntry reason={line.reason} />
        ) : (
          <p role="status">{line.state === "offline" ? t("noLine") : t("loading")}</p>
        )}
      </Bare>
    );
  return (
    <Desk
      place={workshop.title}
      aside={<SectionNav workshop={workshop} />}
      preview={<PreviewPanel workshop={workshop} />}
    >
      <div className="org-page">
        <h1 className="org-title">{workshop.title}</h1>
        {line.state === "lost" && <NoEntry reason={line.reason} />}
        {line.state === "offline" && (
          <Notice kind="offline" live title={t("offline")}>
            <p>{t("offlineHint")}</p>
          </Notice>
        )}
        <BackupNotice />
        <ArchivedNotice workshop={workshop} />
        <RehearsalNotice workshop={workshop} />
        {!workshop.rehearsal && <Checklist workshop={workshop} />}
        <DetailsSection workshop={workshop} />
        <LogosSection workshopId={workshopId} />
        <FieldsSection workshopId={workshopId} />
        <TablesSection workshopId={workshopId} />
        <SectorsSection workshopId={workshopId} />
        <AgendaSection workshop={workshop} />
        <CardsSection workshop={workshop} />
        <LinksSection workshop={workshop} />
        <PrintsSection workshopId={workshopId} />
        {!workshop.rehearsal && <RehearsalSection workshopId={workshopId} />}
        <MinutesSection workshopId={workshopId} rehearsed={Boolean(workshop.rehearsal)} />
        <ResultsSection workshop={workshop} />
        <DeleteSection workshop={workshop} />
      </div>
    </Desk>
  );
}

/** Said while no backup succeeds; it goes by itself. */
function BackupNotice() {
  const t = useTranslations("organiser");
  const timeOfDay = useTimeOfDay();
  const { backupFailsSince } = usePresence();
  if (backupFailsSince === null) return null;
  return <Notice kind="error" live title={t("backupFails", { time: timeOfDay(backupFailsSince) })} />;
}

function Bare({ children }: { children: ReactNode }) {
  const t = useTranslations("organiser");
  return (
    <Desk place={t("setup.head")}>
      <div className="org-page">
        <h1 className="org-title">{t("setup.head")}</h1>
        {children}
      </div>
    </Desk>
  );
}
