"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { PhoneStep } from "#components/live/phone-step.tsx";
import { useSeat } from "#components/live/use-seat.ts";
import { useSend } from "#components/live/use-workshop.tsx";
import { NextStep } from "#components/phone/next-step.tsx";
import { PhoneSection } from "#components/phone-frame.tsx";
import type { ReplyReason } from "#protocol/messages.ts";
import { writeDefaults } from "./defaults.ts";
import { PhoneStory } from "./phone-story.tsx";
import { StartForm } from "./start-form.tsx";
import { useStories } from "./use-stories.ts";

/** The table's story to be read, the way to the pen, and a story to begin where there is none. */
export default function WritePhone({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.write.phone");
  const refusals = useTranslations("refusals");
  const { table } = useSeat();
  const send = useSend();
  const [refused, setRefused] = useState<ReplyReason | "offline" | null>(null);
  const stories = useStories(activity);
  const own = stories.filter(({ tableId, card }) => tableId === (table?.id ?? "") || isOpenToField(tableId, card.fieldId, table?.fieldId));
  const others = stories.filter((story) => !own.includes(story) && story.prose?.text);
  const isOpen = step.status === "open" && !step.frozen;
  const perTable = (activity.settings as { perTable?: number } | null)?.perTable ?? writeDefaults.perTable;
  const begun = own.filter(({ card }) => card.activityId === activity.id).length;
  const act = async (command: Readonly<Record<string, unknown>>): Promise<boolean> => {
    const reply = await send({ type: "activity", activityId: activity.id, command });
    setRefused(reply.ok ? null : reply.reason);
    return reply.ok;
  };
  const words = { title: t("title"), polarity: t("polarityAsk"), form: t("formAsk"), submit: t("start") };
  return (
    <PhoneStep activity={activity} step={step} hint={t(table ? "hint" : "noTable")}>
      {refused && <p role="alert">{refusals(refused)}</p>}
      {own.map((story) => (
        <PhoneStory key={story.card.id} story={story} isOpen={isOpen} act={act} />
      ))}
      {table && isOpen && begun < perTable && (
        <details open={own.length === 0}>
          <summary className="min-h-11 cursor-pointer py-2 font-bold">{t("startTitle")}</summary>
          <StartForm screen="phone" words={words} onSubmit={(about) => act({ do: "start", ...about })} />
        </details>
      )}
      {others.length > 0 && (
        <PhoneSection title={t("others")} count={others.length}>
          {others.map((story) => (
            <PhoneStory key={story.card.id} story={story} isOpen={false} act={act} isOther />
          ))}
        </PhoneSection>
      )}
      {step.status === "closed" && <NextStep activity={activity} />}
    </PhoneStep>
  );
}

/** Nobody's scenario is any table's of its field. */
const isOpenToField = (tableId: string | null, fieldId: string | null, own: string | null | undefined): boolean =>
  tableId === null && own !== undefined && (fieldId === null || own === null || fieldId === own);
