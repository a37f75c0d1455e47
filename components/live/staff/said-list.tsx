"use client";

import { useTranslations } from "use-intl";
import { saidIn } from "#domain/said.ts";
import { Button } from "../../button.tsx";
import { useRecords } from "../use-workshop.tsx";
import { useActing } from "./acting.tsx";

interface SaidListProps {
  activityId: string;
  title: (count: number) => string;
  /** Which words, by the round and the subject to which they were said. */
  shows: (said: { as: string; round: number }) => boolean;
  /** What stands before the words: the subject, the round. */
  nameOf: (said: { saidOf: string; round: number }) => string;
}

/** What people have said beside their answers, as it comes in: whoever leads reads it first, and hides what hurts. */
export function SaidList({ activityId, title, shows, nameOf }: SaidListProps) {
  const t = useTranslations("lead.said");
  const { act } = useActing();
  const entries = useRecords("entry").flatMap((entry) => {
    const said = entry.activityId === activityId ? saidIn(entry) : null;
    return said && shows(said)
      ? [{ id: entry.id.slice(activityId.length + 1), name: nameOf(said), ...said }]
      : [];
  });
  const hide = (saidId: string, hidden: boolean) =>
    act({ type: "activity", activityId, command: { do: "hide-said", saidId, hidden } });
  const heading = title(entries.length);
  return (
    <section aria-label={heading} className="max-w-[60em]">
      <h3 className="text-[1.0625rem] font-extrabold">{heading}</h3>
      <ul>
        {entries
          .toSorted((a, b) => (a.name < b.name ? -1 : 1))
          .map(({ id, text, hidden, name }) => (
            <li key={id} className="flex items-baseline justify-between gap-4 border-b border-hair py-1">
              <span>
                <b>{name}:</b> {text} {hidden && <b>{t("isHidden")}</b>}
              </span>
              <Button small variant="quiet" className="shrink-0" onClick={() => void hide(id, !hidden)}>
                {t(hidden ? "show" : "hide")}
              </Button>
            </li>
          ))}
      </ul>
    </section>
  );
}
