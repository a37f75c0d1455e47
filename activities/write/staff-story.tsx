"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { HideDialog } from "#components/live/board/hide-dialog.tsx";
import { usePhotos } from "#components/live/photos.ts";
import { useSlowNow } from "#components/live/time-of-day.ts";
import { useActing } from "#components/live/staff/acting.tsx";
import { useRecord, useRecords, useWorkshop } from "#components/live/use-workshop.tsx";
import type { Activity } from "#domain/records.ts";
import { shortId } from "#domain/records.ts";
import { useKindWords } from "./story-kind.tsx";
import { StoryText } from "./story-text.tsx";
import { type ShownStory, wordCount } from "./use-stories.ts";

interface StaffStoryProps {
  activity: Activity;
  story: ShownStory;
  role: "lead" | "host";
}

/** One story for who hosts its table or leads: how long, since when quiet, who writes, and the way to write oneself. */
export function StaffStory({ activity, story, role }: StaffStoryProps) {
  const t = useTranslations("activities.write.lead");
  const kind = useKindWords("wall")(story.card);
  const { act } = useActing();
  const workshopId = useRecords("workshop")[0]?.id ?? "";
  const table = useRecord("table", story.tableId);
  const { card, prose } = story;
  const write = async () => {
    const isThere = prose?.activityId === activity.id;
    const open = { type: "activity", activityId: activity.id, command: { do: "open", cardId: card.id } } as const;
    if (isThere || (await act(open))) location.assign(`/${role}/${workshopId}/schreiben/${card.id}`);
  };
  return (
    <article className="grid content-start gap-2 border-2 border-ink bg-white p-3">
      <h2 className="text-[1.0625rem]">
        {shortId(card)} {card.text}
      </h2>
      <p>
        {[table && t("table", { number: table.number }), kind, t("words", { count: wordCount(prose?.text ?? "") })]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {prose && prose.text !== "" && <Quiet since={prose.editedAt} />}
      {card.hiddenReason !== undefined && <p className="font-bold">{t("hidden", { reason: card.hiddenReason })}</p>}
      <Pens activity={activity} story={story} />
      <div className="flex flex-wrap gap-2">
        <Button small onClick={() => void write()}>
          {t("write")}
        </Button>
        {role === "lead" && <Hiding story={story} />}
      </div>
      {prose && prose.text !== "" && (
        <details>
          <summary className="cursor-pointer py-1">{t("read")}</summary>
          <StoryText story={story} />
        </details>
      )}
    </article>
  );
}

function Quiet({ since }: { since: number }) {
  const t = useTranslations("activities.write.lead");
  const { now } = useWorkshop();
  const minutes = Math.max(0, Math.floor((useSlowNow(now) - since) / 60_000));
  return <p>{t("quiet", { minutes })}</p>;
}

/** Who wants to write or does, by the number that is said at the table. */
function Pens({ activity, story: { card, pens } }: { activity: Activity; story: ShownStory }) {
  const t = useTranslations("activities.write.lead");
  const { act } = useActing();
  const hand = (number: number, held: boolean) =>
    void act({ type: "activity", activityId: activity.id, command: { do: "hand", cardId: card.id, number, held } });
  if (pens.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {pens.map(({ number, pen }) => (
        <li key={number} className="flex flex-wrap items-center gap-2">
          <span>{t(pen === "held" ? "writes" : "wants", { number })}</span>
          {pen === "asked" && (
            <Button small onClick={() => hand(number, true)}>
              {t("hand", { number })}
            </Button>
          )}
          <Button small variant="quiet" onClick={() => hand(number, false)}>
            {t(pen === "held" ? "take" : "decline", { number })}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Hiding({ story: { card } }: { story: ShownStory }) {
  const t = useTranslations("activities.write.lead");
  const { act } = useActing();
  const photos = usePhotos(card.id);
  const [hiding, setHiding] = useState<string | null>(null);
  return (
    <>
      {card.hiddenReason === undefined ? (
        <Button small onClick={() => setHiding("")}>
          {t("hide")}
        </Button>
      ) : (
        <Button small onClick={() => void act({ type: "card.show", cardId: card.id })}>
          {t("show")}
        </Button>
      )}
      {photos.map(({ id, alt, hiddenReason }) => (
        <Button
          key={id}
          small
          onClick={() =>
            hiddenReason === undefined ? setHiding(id) : void act({ type: "photo.show", photoId: id })
          }
        >
          {t(hiddenReason === undefined ? "hidePhoto" : "showPhoto", { alt })}
        </Button>
      ))}
      {hiding !== null && (
        <HideDialog
          count={1}
          onClose={() => setHiding(null)}
          onDone={(reason) => {
            setHiding(null);
            void act(
              hiding === ""
                ? { type: "card.hide", cardId: card.id, reason }
                : { type: "photo.hide", photoId: hiding, reason },
            );
          }}
        />
      )}
    </>
  );
}
