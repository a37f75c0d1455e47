"use client";

import { useTranslations } from "use-intl";
import { waysThrough } from "./problem.ts";
import { ProposalSearch } from "./proposal-search.tsx";
import { ProposalSet, type ProposalsProps } from "./proposal-set.tsx";
import { type AskedBox, mostOnScreen, useAskedBox, useBundles } from "./use-proposals.ts";

/** Ways without contradiction: at once for a small box, by the server's search for a large one; hosts have only the former. */
export function ProposalList({ onlySmall = false, ...props }: ProposalsProps & { onlySmall?: boolean }) {
  const t = useTranslations("activities.compose.lead");
  const asked = useAskedBox(props.box);
  const ways = waysThrough(props.box.factors);
  return (
    <section className="grid content-start gap-3" aria-label={t("proposals")}>
      <h2 className="text-[1.0625rem]">{t("proposals")}</h2>
      {props.box.factors.length < 2 ? (
        <p>{t("tooFew")}</p>
      ) : ways <= mostOnScreen ? (
        <AtOnce {...props} {...asked} />
      ) : onlySmall ? (
        <p>{t("tooManyHere", { ways })}</p>
      ) : (
        <ProposalSearch {...props} {...asked} ways={ways} />
      )}
    </section>
  );
}

function AtOnce({ problem, ...props }: ProposalsProps & AskedBox) {
  return <ProposalSet {...props} result={useBundles(problem)} />;
}
