"use client";

import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { Button } from "#components/button.tsx";
import { DotPurse } from "#components/dots.tsx";
import { BallotList } from "./ballot-list.tsx";
import { useVote } from "./use-vote.ts";

/** The ballot of somebody without a phone, filled in by the host as that person says. */
export default function VoteGuest({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.vote.lead.guest");
  const voting = useVote(activity, step);
  const { settings, spent, state, keyLost, cast } = voting;
  const open = step.status === "open" && !step.frozen;
  if (keyLost) return <p className="font-[650]">{t("keyLost")}</p>;
  const ready = open && (state === "changed" || (state === "none" && spent > 0));
  return (
    <>
      <BallotList voting={voting} label={t("list")} disabled={!open} />
      <div className="sticky bottom-0 grid gap-2 border-t-2 border-ink bg-white py-3">
        <DotPurse total={settings.total} spent={spent} />
        <Button variant="first" aria-disabled={!ready} onClick={() => ready && cast()}>
          {t(state === "none" ? "cast" : "castAgain")}
        </Button>
        {open && state === "none" && spent === 0 && (
          <Button variant="quiet" onClick={cast}>
            {t("abstain")}
          </Button>
        )}
        <p role="status" className="font-[650]">
          {t(state === "cast" && spent === 0 ? "abstained" : `state.${state}`)}
        </p>
      </div>
    </>
  );
}
