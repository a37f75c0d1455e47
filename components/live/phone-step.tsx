"use client";

import { type ReactNode, Suspense, useEffect } from "react";
import { useTranslations } from "use-intl";
import type { Activity, Step } from "#domain/records.ts";
import { useSpoken } from "../language.tsx";
import { lazyPart } from "../lazy-part.tsx";
import { CurtainLine } from "../phone/curtain-line.tsx";
import { PhonePlace } from "../phone/place-links.tsx";
import { Recap } from "../phone/recap.tsx";
import { Said } from "../phone/said.tsx";
import { SpotlightCard } from "../phone/spotlight-card.tsx";
import { shortTitle } from "../phone/step-title.ts";
import { UnsentWords } from "../phone/unsent-words.tsx";
import { PhoneFrame } from "../phone-frame.tsx";
import { Clock, TimeLine } from "../time-line.tsx";
import { Words } from "../words.tsx";
import { PhoneStatus } from "./phone-status.tsx";
import { stepTime } from "./step-time.ts";
import { useSpeaker } from "./speaker.tsx";
import { useSaving } from "./use-saving.ts";
import { useSeat } from "./use-seat.ts";
import { useRecord, useWorkshop } from "./use-workshop.tsx";

const PersonSwitch = lazyPart(() => import("../phone/person-switch.tsx"));

export interface PhoneStepProps {
  activity: Activity;
  step: Step;
  /** Instead of the step's own question, as on a result. */
  question?: string;
  /** Above the question: "Faktor 4 von 9". */
  kicker?: ReactNode;
  /** The question is known by now and steps back behind what it is about. */
  quietQuestion?: boolean;
  hint?: ReactNode;
  children?: ReactNode;
  /** Input and the one big button; its maker puts the PhoneStatus where it belongs. */
  dock?: ReactNode;
  dockLayout?: "stack" | "pair";
  /** Takes a sentence from an earlier step into this one's field. */
  onTake?: (text: string) => void;
}

/** The shell of every step on the phone: where I am, how long, what is asked, and what of mine is still on its way. */
export function PhoneStep(props: PhoneStepProps) {
  const { activity, step, question, kicker, quietQuestion, hint, children, dock, dockLayout, onTake } = props;
  const t = useTranslations("phone.step");
  const { now } = useWorkshop();
  const say = useSpoken();
  const { field } = useSeat();
  const { turns } = useSpeaker();
  const stage = useRecord("stage", "stage");
  const saving = useSaving();
  const title = say(activity.title);
  useTitle(title.text);
  const asks = `${activity.id} ${step.round} ${question ?? ""}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at its beginning
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [asks]);
  const open = step.status === "open";
  const running = stepTime(step);
  const time = running && { ...running, now };
  return (
    <PhoneFrame
      head={{
        ...(field && { numeral: field.numeral }),
        title: shortTitle(title.text),
        right: time ? <Clock {...time} /> : t(open ? "open" : step.status),
      }}
      timeline={time && <TimeLine {...time} />}
      dock={dock ?? (saving.state === "saved" ? null : <PhoneStatus />)}
      {...(dockLayout && { dockLayout })}
    >
      <CurtainLine shown={stage?.curtain ?? false} />
      <Recap activity={activity} />
      {turns && (
        <Suspense fallback={null}>
          <PersonSwitch {...turns} />
        </Suspense>
      )}
      {kicker && <p className="phone-hint font-bold">{kicker}</p>}
      <h1 className={quietQuestion ? "vh" : undefined}>
        {question === undefined ? <Said text={activity.prompt} /> : <Words>{question}</Words>}
      </h1>
      {hint && <p className="phone-hint">{hint}</p>}
      <UnsentWords activity={activity} {...(onTake && { onTake })} />
      {/* Beside something to do it must not push that down. */}
      {!dock && <SpotlightCard />}
      {children}
      {dock && <SpotlightCard />}
      <PhonePlace />
    </PhoneFrame>
  );
}

/** The page is named after its step, so that a tab or a reader tells where one is. */
export function useTitle(title: string): void {
  const t = useTranslations("phone.step");
  const { table } = useSeat();
  const place = table ? t("pageTable", { number: table.number }) : "";
  useEffect(() => {
    document.title = [title, place, "Weitblick"].filter(Boolean).join(" – ");
  }, [title, place]);
}
