"use client";

import { useTranslations } from "use-intl";
import { Button, buttonClass } from "#components/button.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";
import { StateWord } from "#components/state-word.tsx";
import { Words } from "#components/words.tsx";
import { shortId } from "#domain/records.ts";
import { useKindWords } from "./story-kind.tsx";
import { StoryText } from "./story-text.tsx";
import { type ShownStory, wordCount } from "./use-stories.ts";

interface PhoneStoryProps {
  story: ShownStory;
  isOpen: boolean;
  isOther?: boolean;
  act: (command: Readonly<Record<string, unknown>>) => Promise<boolean>;
}

/** One story on the phone: what it is, what stands there by now, and the pen. */
export function PhoneStory({ story, isOpen, isOther, act }: PhoneStoryProps) {
  const t = useTranslations("activities.write.phone");
  const kind = useKindWords("phone")(story.card);
  const words = wordCount(story.prose?.text ?? "");
  return (
    <article className="grid gap-2 border-t-2 border-ink py-3">
      <h2 className="text-[1.125rem]">
        {shortId(story.card)} <Words>{story.card.text}</Words>
      </h2>
      <p className="phone-hint">{[kind, t("words", { count: words })].filter(Boolean).join(" · ")}</p>
      {isOpen && <OwnPen story={story} act={act} />}
      {words > 0 && (
        <details open={!isOther && !isOpen}>
          <summary className="min-h-11 cursor-pointer py-2">{t("read")}</summary>
          <StoryText story={story} />
        </details>
      )}
    </article>
  );
}

/** Asks for the pen, tells how that stands, and opens the page on which one writes. */
function OwnPen({ story: { card, prose, pens }, act }: PhoneStoryProps | { story: ShownStory; act: PhoneStoryProps["act"] }) {
  const t = useTranslations("activities.write.phone");
  const workshopId = useRecords("workshop")[0]?.id ?? "";
  const answers = useRecords("my-response");
  const own = answers.find(({ subjectId, activityId }) => subjectId === card.id && activityId === prose?.activityId);
  const number = (own?.value as { number?: number } | null | undefined)?.number;
  const pen = pens.find((it) => it.number === number);
  if (!pen) return <Button onClick={() => void act({ do: "ask", cardId: card.id })}>{t("ask")}</Button>;
  if (pen.pen === "asked")
    return (
      <StateWord state="sending" role="status">
        {t("asked", { number: pen.number })}
      </StateWord>
    );
  return (
    <div className="grid gap-2">
      <a className={buttonClass("first")} href={`/w/${workshopId}/schreiben/${card.id}`}>
        {t("write")}
      </a>
      <Button variant="quiet" onClick={() => void act({ do: "return", cardId: card.id })}>
        {t("giveBack")}
      </Button>
    </div>
  );
}
