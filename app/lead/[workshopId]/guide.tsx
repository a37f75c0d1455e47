"use client";

import { useTranslations } from "use-intl";
import { useSpoken } from "#components/language.tsx";
import type { Agenda } from "#components/live/staff/agenda.ts";
import { useStored } from "#components/live/use-stored.ts";

const isTrue = (stored: unknown) => stored !== false;

/** For the first time: what to say, what happens next, what if it is late. Folded once, it stays so in this browser. */
export function Guide({ agenda: { current, next } }: { agenda: Agenda }) {
  const t = useTranslations("lead.guide");
  const activities = useTranslations("activities");
  const say = useSpoken();
  const [open, setOpen] = useStored("weitblick.guide", isTrue);
  if (!current) return null;
  const { activity, minutes } = current;
  const words = {
    title: say(activity.title).text,
    prompt: say(activity.prompt).text,
    minutes,
    next: next ? say(next.activity.title).text : t("theEnd"),
  };
  return (
    <details
      className="border-t border-hair pt-2"
      open={open}
      onToggle={(event) => event.currentTarget.open !== open && setOpen(event.currentTarget.open)}
    >
      <summary className="min-h-[44px] cursor-pointer content-center font-extrabold">{t("title")}</summary>
      <dl className="grid gap-2 text-[0.9375rem]">
        {(["say", "next", "late"] as const).map((key) => (
          <div key={key}>
            <dt className="font-[750]">{t(key)}</dt>
            <dd>{activities(`${activity.type}.lead.guide.${key}`, words)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
