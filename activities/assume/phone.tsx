"use client";

import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { Button } from "#components/button.tsx";
import { PhoneStep } from "#components/live/phone-step.tsx";
import { useNowUntil } from "#components/live/use-now-until.ts";
import { useSeat } from "#components/live/use-seat.ts";
import { useDraft, useRecords } from "#components/live/use-workshop.tsx";
import { draftKey, graceEnds } from "#components/phone/drafts.ts";
import { NextStep } from "#components/phone/next-step.tsx";
import { useOwnCards } from "#components/phone/own-cards/use-own-cards.ts";
import { SubjectCard } from "#components/phone/subject-card.tsx";
import { CardList, PhoneSection } from "#components/phone-frame.tsx";
import type { AssumeCommand } from "./activity.ts";
import { Composer } from "./phone-composer.tsx";
import { Developments } from "./phone-developments.tsx";
import { type AskedFactor, type Assume, useAssume } from "./use-assume.ts";

/** One key factor after the other: which one, then how it may develop until the horizon year. */
export default function AssumePhone({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.assume.phone");
  const assume = useAssume(activity);
  const own = useOwnCards<AssumeCommand>(activity);
  const { table } = useSeat();
  const workshopId = useRecords("workshop")[0]?.id ?? "";
  // Kept with the draft: after a reload one goes on where one was.
  const [pickedId, pick] = useDraft(`${draftKey(workshopId, activity.id)}.factor`);
  const asked = assume.of(table);
  const picked =
    asked.find(({ subject }) => subject.id === pickedId) ?? (asked.length === 1 ? asked[0] : undefined);
  const inGrace = useNowUntil(graceEnds(step));
  const isSeatless = activity.scope !== "everybody" && !table;
  const isWritable = (step.status === "open" || inGrace) && !isSeatless;
  const isOpen = step.status === "open" && !step.frozen;
  const canWrite = isWritable && picked !== undefined && own.editing === null;
  return (
    <PhoneStep
      activity={activity}
      step={step}
      quietQuestion={picked !== undefined}
      kicker={picked && t("factorOf", { number: picked.number, of: assume.all.length })}
      hint={
        step.status === "open" && !picked
          ? t("hint", { least: assume.settings.least, most: assume.settings.most })
          : undefined
      }
      dock={
        canWrite && (
          <Composer
            key={picked.subject.id}
            activity={activity}
            step={step}
            assume={assume}
            factor={picked}
            own={own}
          />
        )
      }
    >
      {isSeatless && <p className="font-bold">{t("noTable")}</p>}
      {!assume.areSelected && asked.length > 0 && !picked && <p className="phone-hint">{t("notSelected")}</p>}
      {asked.length === 0 && <p>{t("empty")}</p>}
      {picked ? (
        <>
          <SubjectCard subject={picked.subject} large>
            <p>
              {t("count", { count: picked.count, least: assume.settings.least, most: assume.settings.most })}
            </p>
          </SubjectCard>
          <Developments factor={picked} own={own} isOpen={isOpen} />
          {asked.length > 1 && (
            <Button className="w-full" onClick={() => pick("")}>
              {t("otherFactor")}
            </Button>
          )}
        </>
      ) : (
        <FactorList asked={asked} assume={assume} onPick={pick} isOpen={isWritable} />
      )}
      {step.status === "closed" && (
        <>
          <p>{t("thanks", { count: own.mine.length })}</p>
          <NextStep activity={activity} />
        </>
      )}
    </PhoneStep>
  );
}

interface FactorListProps {
  asked: readonly AskedFactor[];
  assume: Assume;
  onPick: (id: string) => void;
  isOpen: boolean;
}

/** All that is asked about; those with the fewest developments need one most, and keep their place. */
function FactorList({ asked, assume: { settings }, onPick, isOpen }: FactorListProps) {
  const t = useTranslations("activities.assume.phone");
  if (asked.length === 0) return null;
  const { least, most } = settings;
  return (
    <PhoneSection title={t("factors")} count={asked.length}>
      <CardList>
        {asked.map(({ subject, count }) => (
          <SubjectCard key={subject.id} subject={subject} as="li">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <span className={count < least ? "font-bold" : ""}>{t("count", { count, least, most })}</span>
              <Button small onClick={() => onPick(subject.id)}>
                {t(isOpen ? "write" : "look")}
                <span className="vh"> {subject.text}</span>
              </Button>
            </div>
          </SubjectCard>
        ))}
      </CardList>
    </PhoneSection>
  );
}
