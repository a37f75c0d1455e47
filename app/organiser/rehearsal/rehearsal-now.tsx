"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { buttonClass } from "#components/button.tsx";
import { useSpoken } from "#components/language.tsx";
import { RehearsalControls } from "#components/live/staff/rehearsal-controls.tsx";
import type { RehearsalDesk } from "#components/live/use-rehearsal.ts";
import type { RehearsalState } from "#protocol/http.ts";
import { useLinks } from "../links/use-links.ts";

interface RehearsalNowProps {
  desk: RehearsalDesk;
  rehearsal: RehearsalState;
  onEnded: () => void;
}

/** A rehearsal under way: what it does now, the ways in, and how to end it. */
export function RehearsalNow({ desk, rehearsal, onEnded }: RehearsalNowProps) {
  const t = useTranslations("rehearsal");
  const say = useSpoken();
  const { step, here, people, cards, answers } = rehearsal;
  const rows = [
    ["state.title", t(`state.${stateOf(rehearsal)}`)],
    ["step", step ? t("stepOf", { number: step.number, of: step.of, title: say(step.title).text }) : t("noStep")],
    ["peopleHere", t("here", { here, people })],
    ["cards", cards],
    ["answers", answers],
  ] as const;
  return (
    <div className="org-stack">
      <dl className="rehearsal-now">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <RehearsalControls desk={desk} onEnded={onEnded} />
      <RehearsalLinks workshopId={rehearsal.workshopId} />
      <p>{t("life")}</p>
    </div>
  );
}

function stateOf({ pace, isFinished }: RehearsalState): "stopped" | "finished" | "running" | "paused" {
  if (!pace) return "stopped";
  if (isFinished) return "finished";
  return pace.isRunning ? "running" : "paused";
}

/** On this machine, to try; phones in the hall find the code on the wall. */
function RehearsalLinks({ workshopId }: { workshopId: string }) {
  const t = useTranslations("rehearsal");
  const { links } = useLinks(workshopId, "");
  if (!links) return null;
  const ways = [
    ["lead", links.lead],
    ["wall", links.wall],
    ["phone", links.participants],
  ] as const;
  return (
    <nav aria-label={t("links")} className="org-row">
      {ways.map(([name, path]) => (
        <a
          key={name}
          className={buttonClass()}
          href={path}
          target="_blank"
          rel="noopener"
          aria-label={t("newTab", { label: t(name) })}
        >
          {t(name)}
        </a>
      ))}
      <Link className="org-link" href={`/organiser/${workshopId}#links`}>
        {t("more")}
      </Link>
    </nav>
  );
}
