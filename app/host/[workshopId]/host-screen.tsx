"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useSpoken } from "#components/language.tsx";
import { BoardDesk } from "#components/live/board/board-desk.tsx";
import type { Abilities } from "#components/live/board/desk.tsx";
import { usePageTitle } from "#components/live/page-title.ts";
import { stepTime } from "#components/live/step-time.ts";
import { useStep } from "#components/live/use-step.ts";
import { useStaffWarnings } from "#components/live/staff/staff-warnings.ts";
import { useHostTable } from "#components/live/staff/host-table.ts";
import { useLine, useRecord, useRecords, useWorkshop } from "#components/live/use-workshop.tsx";
import { LeadWarnings } from "#components/lead-warnings.tsx";
import { RehearsalBand } from "#components/rehearsal-band.tsx";
import { Clock } from "#components/time-line.tsx";
import type { Activity, CardKind, Step } from "#domain/records.ts";
import { HostGuests } from "./host-guests.tsx";
import { HostLock } from "./host-lock.tsx";
import { HostPart } from "./host-part.tsx";
import { HostWrite } from "./host-write.tsx";

/** One table: what is asked now, cards for those without a phone, and the table's own board. */
export function HostScreen() {
  const t = useTranslations("lead.host");
  const say = useSpoken();
  const table = useHostTable();
  const stage = useRecord("stage", "stage");
  const activity = useRecord("activity", stage?.activityId);
  const running = useStep(activity?.id);
  const cards = useRecords("card").filter(({ tableId }) => tableId === table?.id);
  const kind = kindOf(activity) ?? cards.at(-1)?.cardKind ?? "factor";
  const name = t("table", { number: table?.number ?? 0 });
  usePageTitle(`${activity ? say(activity.title).text : t("waiting")} · ${name}`);
  const rehearsal = useRecords("workshop")[0]?.rehearsal;
  return (
    <div className="lead !flex min-h-dvh !h-auto flex-col">
      {rehearsal && <RehearsalBand on="staff" />}
      <HostBar name={name} />
      <main id="main" className="grid flex-1 content-start min-[980px]:grid-cols-[minmax(0,1fr)_360px]">
        <section className="border-b-2 border-ink bg-paper px-[18px] py-4 min-[980px]:col-span-2">
          {activity && running ? <Asked activity={activity} step={running} /> : <p>{t("waitingHelp")}</p>}
        </section>
        {activity?.type === "collect" && running && (
          <div className="min-[980px]:order-2">
            <HostWrite
              key={activity.id}
              activity={activity}
              step={running}
              table={table}
              written={cards.filter(({ activityId }) => activityId === activity.id).length}
            />
          </div>
        )}
        {activity && running && running.status !== "planned" && (
          <div className="min-[980px]:col-span-2">
            <HostPart activity={activity} step={running} />
          </div>
        )}
        <div className="min-[980px]:col-span-2">
          {table && <HostGuests activity={activity} step={running} tableId={table.id} />}
        </div>
        <div className="min-w-0">
          <OwnBoard tableId={table?.id ?? ""} kind={kind} />
        </div>
      </main>
    </div>
  );
}

function HostBar({ name }: { name: string }) {
  const t = useTranslations("lead");
  const parts = useTranslations("parts");
  const line = useLine();
  const workshop = useRecords("workshop")[0];
  return (
    <header className="lead-bar">
      <a className="skip" href="#main">
        {parts("skip")}
      </a>
      <i className="dot" aria-hidden="true" />
      <strong className="text-[1.0625rem] font-extrabold">{name}</strong>
      <span>{workshop?.title}</span>
      <HostLock />
      {line.state !== "online" && (
        <span className="lead-bar-end">
          <strong role="alert">{t("offline")}</strong>
        </span>
      )}
      <LeadWarnings warnings={useStaffWarnings()} />
    </header>
  );
}

/** The question of the step, as large as on the phones. */
function Asked({ activity, step }: { activity: Activity; step: Step }) {
  const t = useTranslations("lead.host");
  const say = useSpoken();
  const { now } = useWorkshop();
  const time = stepTime(step);
  return (
    <div className="grid gap-1">
      <p className="flex justify-between gap-4 font-[650] text-ink-2">
        <span>{say(activity.title).text}</span>
        {time && <Clock now={now} {...time} />}
        {step.frozen && !time && <span>{t("frozen")}</span>}
        {step.status === "closed" && <span>{t("closed")}</span>}
      </p>
      <p className="max-w-[40em] text-[1.5rem] leading-[1.15] font-extrabold text-balance">
        {say(activity.prompt).text}
      </p>
    </div>
  );
}

function OwnBoard({ tableId, kind }: { tableId: string; kind: CardKind }) {
  const can = useMemo(
    (): Abilities => ({
      hide: false,
      spotlight: false,
      reword: (card, text) => ({
        type: "activity",
        activityId: card.activityId,
        command: { do: "reword", cardId: card.id, text },
      }),
    }),
    [],
  );
  return <BoardDesk key={kind} cardKind={kind} can={can} tableId={tableId} />;
}

function kindOf(activity: Activity | undefined): CardKind | undefined {
  const settings = activity?.settings as { cardKind?: CardKind } | null | undefined;
  return settings?.cardKind;
}
