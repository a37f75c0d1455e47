"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { BoardHead } from "#components/board.tsx";
import { useSpoken } from "#components/language.tsx";
import { LeadDesk } from "#components/live/board/lead-desk.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";
import type { CardKind } from "#domain/records.ts";

const kinds: readonly CardKind[] = ["factor", "assumption", "scenario", "option"];

/** Nobody is asked anything: time to tidy what has come in so far, the latest kind first. */
export default function PauseLead({ activity }: ActivityScreenProps) {
  const t = useTranslations("activities.pause.lead");
  const say = useSpoken();
  const cards = useRecords("card");
  const present = kinds.filter((kind) => cards.some(({ cardKind }) => cardKind === kind));
  const newest = cards.reduce<(typeof cards)[number] | undefined>(
    (latest, card) => (latest && latest.createdAt > card.createdAt ? latest : card),
    undefined,
  );
  const [wanted, setWanted] = useState<CardKind | null>(null);
  const kind = wanted ?? newest?.cardKind;
  if (!kind) {
    return (
      <>
        <BoardHead title={say(activity.title).text} summary={t("summary")} />
        <p className="max-w-[34em] px-[18px] pt-3 text-[1.25rem] leading-snug font-[650]">
          {say(activity.prompt).text}
        </p>
      </>
    );
  }
  return (
    <LeadDesk key={kind} cardKind={kind}>
      <div className="flex flex-wrap items-center gap-2 px-[18px] pb-2">
        <p>{t("meanwhile", { title: say(activity.title).text })}</p>
        {present.length > 1 &&
          present.map((one) => (
            <button
              key={one}
              type="button"
              className="btn btn-plain btn-small"
              aria-pressed={one === kind}
              onClick={() => setWanted(one)}
            >
              {t(`kinds.${one}`)}
            </button>
          ))}
      </div>
    </LeadDesk>
  );
}
