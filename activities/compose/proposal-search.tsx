"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { ProposalSet, type ProposalsProps } from "./proposal-set.tsx";
import { useLongSearch } from "./use-long-search.ts";
import type { AskedBox } from "./use-proposals.ts";

/** A box too large for a screen: the server looks for its ways, shows how far it is, and can be stopped. */
export function ProposalSearch({ problem, ways, ...props }: ProposalsProps & AskedBox & { ways: number }) {
  const t = useTranslations("activities.compose.lead.search");
  const { search, start, cancel } = useLongSearch(problem);
  const said = search.is === "none" || search.is === "running" || search.is === "done" ? null : search.is;
  return (
    <>
      {search.is !== "done" && <p>{t("large", { ways })}</p>}
      <p role="status">
        {search.is === "running" && t("running", { share: Math.floor(search.progress * 100) })}
        {search.is === "done" && t("done")}
        {said && t(said)}
      </p>
      {search.is === "running" && (
        <>
          <progress
            className="h-4 w-full accent-ink"
            max={1}
            value={search.progress}
            aria-label={t("progress")}
          />
          <p>
            <Button small onClick={() => void cancel()}>
              {t("cancel")}
            </Button>
          </p>
        </>
      )}
      {search.is !== "running" && search.is !== "done" && (
        <p>
          <Button small onClick={() => void start()}>
            {t("start")}
          </Button>
        </p>
      )}
      {search.is === "done" && <ProposalSet {...props} result={search.result} />}
    </>
  );
}
