"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { ask } from "#components/live/api.ts";
import { Notice } from "#components/notice.tsx";
import type { WorkshopSummary } from "#protocol/http.ts";
import { NewWorkshop } from "./new-workshop.tsx";
import { Desk } from "./parts/desk.tsx";
import { NoEntry } from "./parts/no-entry.tsx";
import { WorkshopRow } from "./workshop-row.tsx";

type Listed =
  | { state: "loading" }
  | { state: "refused"; reason: string }
  | { state: "listed"; all: WorkshopSummary[] };

/** All workshops of this machine, and the way to a new one. */
export function WorkshopsScreen() {
  const t = useTranslations("organiser");
  const [listed, setListed] = useState<Listed>({ state: "loading" });
  useEffect(() => {
    let gone = false;
    void ask<WorkshopSummary[]>("GET", "/api/workshops").then((answer) => {
      if (gone) return;
      setListed(
        answer.ok ? { state: "listed", all: answer.value } : { state: "refused", reason: answer.refused },
      );
    });
    return () => {
      gone = true;
    };
  }, []);
  return (
    <Desk>
      <div className="org-page">
        <h1 className="org-title">{t("list.title")}</h1>
        {listed.state === "loading" && <p role="status">{t("loading")}</p>}
        {listed.state === "refused" && <NoEntry reason={listed.reason} />}
        {listed.state === "listed" && (
          <div className="org-list">
            <section aria-label={t("list.title")}>
              {listed.all.length === 0 ? (
                <Notice kind="empty" title={t("list.empty")}>
                  <p>{t("list.emptyHint")}</p>
                </Notice>
              ) : (
                <ul className="org-workshops">
                  {listed.all.map((workshop) => (
                    <WorkshopRow key={workshop.id} workshop={workshop} />
                  ))}
                </ul>
              )}
            </section>
            <NewWorkshop />
          </div>
        )}
      </div>
    </Desk>
  );
}
