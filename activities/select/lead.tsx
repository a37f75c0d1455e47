"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { BoardHead } from "#components/board.tsx";
import { Button } from "#components/button.tsx";
import { useSpoken } from "#components/language.tsx";
import type { SortBy } from "./evidence.ts";
import { ChosenList } from "./lead-chosen.tsx";
import { SubjectTable } from "./lead-subjects.tsx";
import { useSelect } from "./use-select.ts";

/** What can be chosen with what the room said of it, beside the list of what goes on. */
export default function SelectLead({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.select.lead");
  const say = useSpoken();
  const select = useSelect(activity, step);
  const [tied, setTied] = useState<readonly string[]>([]);
  const { count } = select.settings;
  const isPlanned = step.status === "planned";
  const suggest = (by: SortBy) => {
    const { first, tied: open } = select.suggested(by);
    setTied(open);
    const added = first.filter((id) => !select.chosen.some((one) => one.id === id));
    if (added.length > 0) void select.send({ do: "pick", subjectIds: added, reason: t(`suggestedBy.${by}`) });
  };
  return (
    <>
      <BoardHead
        title={say(activity.title).text}
        summary={t("summary", { count: select.chosen.length, of: count })}
      >
        {select.known.map((by) => (
          <Button key={by} small disabled={isPlanned} onClick={() => suggest(by)}>
            {t(`suggest.${by}`, { count })}
          </Button>
        ))}
      </BoardHead>
      <div className="grid min-h-0 flex-1 content-start gap-x-6 gap-y-4 overflow-y-auto px-[18px] pb-8 min-[1200px]:grid-cols-[minmax(0,3fr)_minmax(300px,2fr)]">
        <div role="status" className="min-[1200px]:col-span-2">
          {tied.length > 0 && (
            <p className="max-w-[60em] border-t-2 border-ink pt-1 font-[650]">
              {t("tied", {
                count,
                names: tied.map((id) => select.subjects.find((one) => one.id === id)?.text ?? "–").join("; "),
              })}
            </p>
          )}
        </div>
        <SubjectTable select={select} isPlanned={isPlanned} />
        <ChosenList select={select} />
      </div>
    </>
  );
}
