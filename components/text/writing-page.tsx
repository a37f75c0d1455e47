"use client";

import { useTranslations } from "use-intl";
import { buttonClass } from "../button.tsx";
import { useSpoken } from "../language.tsx";
import { cardLabel } from "../live/card-label.ts";
import { usePageTitle } from "../live/page-title.ts";
import { stepTime } from "../live/step-time.ts";
import { useRecords, useWorkshop } from "../live/use-workshop.tsx";
import { PhoneFrame } from "../phone-frame.tsx";
import { Clock } from "../time-line.tsx";
import { Words } from "../words.tsx";
import { type Story, useOwnPen, useStory } from "./use-story.ts";
import { WritingDesk, type WritingDeskProps } from "./writing-desk.tsx";

export interface WritingPageProps {
  cardId: string;
  role: WritingDeskProps["role"];
  /** Where one came from. */
  back: string;
}

/** The page on which a story is written: reached by the pen, with a way back. It alone knows Yjs. */
export function WritingPage({ cardId, role, back }: WritingPageProps) {
  const t = useTranslations("text");
  const { now } = useWorkshop();
  const story = useStory(cardId);
  usePageTitle(story?.card.text ?? t("title"));
  const time = story?.step && stepTime(story.step);
  return (
    <PhoneFrame
      head={{ title: t("title"), ...(time && { right: <Clock now={now} {...time} /> }) }}
      dock={
        <a className={buttonClass("plain")} href={back}>
          {t("back")}
        </a>
      }
    >
      {story ? <OneStory story={story} role={role} /> : <p role="status">{t("none")}</p>}
    </PhoneFrame>
  );
}

function OneStory({ story: { card, prose, activity, step }, role }: { story: Story; role: WritingPageProps["role"] }) {
  const t = useTranslations("text");
  const say = useSpoken();
  const pen = useOwnPen(activity.id, card.id);
  const workshopId = useRecords("workshop")[0]?.id ?? "";
  const isOpen = step?.status === "open" && !step.frozen;
  const mayWrite =
    role === "lead" ? step !== undefined && step.status !== "planned" : isOpen && (role === "host" || pen?.pen === "held");
  const photos = (activity.settings as { photos?: boolean } | null)?.photos !== false;
  return (
    <>
      <h1>
        <Words>{`${cardLabel(card)} ${card.text}`}</Words>
      </h1>
      <p className="phone-hint">{say(activity.prompt).text}</p>
      <WritingDesk
        workshopId={workshopId}
        prose={prose}
        role={role}
        label={t("label", { title: card.text })}
        mayWrite={mayWrite}
        photos={photos}
      />
    </>
  );
}
