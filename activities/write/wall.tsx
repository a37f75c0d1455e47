"use client";

import { useEffect, useMemo } from "react";
import { useTranslations } from "use-intl";
import type { WallScreenProps } from "#components/activity-screens.ts";
import { useRecord, useRecords } from "#components/live/use-workshop.tsx";
import { QuietBody } from "#components/live/wall/quiet-body.tsx";
import { useWallParts } from "#components/live/wall/use-wall-parts.ts";
import { WallLayer } from "#components/live/wall/wall-layers.tsx";
import { WallStep } from "#components/live/wall-step.tsx";
import { shortId } from "#domain/records.ts";
import { useKindWords } from "./story-kind.tsx";
import { useStories } from "./use-stories.ts";
import { WallStory } from "./wall-story.tsx";

/** While the tables write, only how many words; once it is revealed, one story after the other. */
export default function WriteWall(props: WallScreenProps) {
  return props.step.revealed ? <Stories {...props} /> : <Writing {...props} />;
}

function Writing({ activity, step, onPages }: WallScreenProps) {
  const t = useTranslations("activities.write.wall");
  const tables = useRecords("table").toSorted((a, b) => a.number - b.number);
  const coverage = useRecord("progress", activity.id)?.coverage ?? [];
  useEffect(() => onPages(1), [onPages]);
  return (
    <WallStep activity={activity} step={step} page={0} answered={t("haveText")}>
      <div className="grid h-full content-start gap-[calc(36*var(--u))]">
        <p className="text-[calc(56*var(--u))] leading-[1.05] font-extrabold text-balance">
          {t(step.status === "open" ? "writing" : "covered")}
        </p>
        <ul className="grid grid-cols-3 gap-x-[calc(48*var(--u))] gap-y-[calc(20*var(--u))]">
          {tables.map(({ id, number }, index) => (
            <li
              key={id}
              className="flex items-baseline justify-between gap-4 border-b-[calc(3*var(--u))] border-ink text-[calc(40*var(--u))]"
            >
              <b>{t("table", { number })}</b>
              <span>{t("words", { count: coverage[index] ?? 0 })}</span>
            </li>
          ))}
        </ul>
      </div>
    </WallStep>
  );
}

function Stories({ activity, step, page, onPages }: WallScreenProps) {
  const t = useTranslations("activities.write.wall");
  const all = useStories(activity);
  const kind = useKindWords("wall");
  const stories = useMemo(() => all.filter(({ prose }) => prose?.activityId === activity.id && prose.text !== ""), [all, activity.id]);
  const ids = useMemo(() => stories.map(({ card }) => card.id), [stories]);
  const showing = useWallParts(ids, page, onPages);
  const now = stories[showing.at];
  const table = useRecord("table", now?.tableId);
  if (!now)
    return (
      <WallStep activity={activity} step={step} page={0} calm>
        <QuietBody activity={activity} title={t("empty")} />
      </WallStep>
    );
  const about = [shortId(now.card), kind(now.card), table && t("table", { number: table.number })].filter(Boolean);
  return (
    <WallStep activity={activity} step={step} question={now.card.text} kicker={about.join(" · ")} page={showing.index} calm>
      {stories.map((story, index) => (
        <WallLayer key={story.card.id} shown={index === showing.at}>
          <WallStory
            story={story}
            page={index === showing.at ? showing.page : 0}
            onPages={showing.tell(story.card.id)}
          />
        </WallLayer>
      ))}
    </WallStep>
  );
}
