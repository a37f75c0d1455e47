"use client";

import { useTranslations } from "use-intl";
import { Notice } from "#components/notice.tsx";
import type { TemplateSummary, WorkshopSummary } from "#protocol/http.ts";
import { NewWorkshop } from "./new-workshop.tsx";
import { Announcer } from "./parts/announcer.tsx";
import { Desk } from "./parts/desk.tsx";
import { focusSoon } from "./parts/focus-soon.ts";
import { NoEntry } from "./parts/no-entry.tsx";
import { AccessPart } from "./whole/access-part.tsx";
import { ImportPart } from "./whole/import-part.tsx";
import { TemplatesPart } from "./whole/templates-part.tsx";
import { useAsked } from "./whole/use-asked.ts";
import { WorkshopRow } from "./workshop-row.tsx";

/** All workshops of this machine, the way to a new one, and what is kept beside them. */
export function WorkshopsScreen() {
  const t = useTranslations("organiser");
  const workshops = useAsked<WorkshopSummary[]>("/api/workshops");
  const templates = useAsked<TemplateSummary[]>("/api/templates");
  const { answer } = workshops;
  return (
    <Announcer>
      <Desk>
        <div className="org-page">
          <h1 className="org-title">{t("list.title")}</h1>
          {answer === null && <p role="status">{t("loading")}</p>}
          {answer?.ok === false && <NoEntry reason={answer.refused} />}
          {answer?.ok && (
            <>
              <div className="org-list">
                <Lists
                  all={answer.value}
                  onWorkshops={workshops.again}
                  onTemplates={templates.again}
                />
                <NewWorkshop templates={templates.answer} />
              </div>
              <TemplatesPart
                templates={templates.answer?.ok ? templates.answer.value : []}
                onChanged={templates.again}
              />
              <ImportPart
                onDone={async (workshopId) => {
                  await workshops.again();
                  focusSoon(`archive-${workshopId}`);
                }}
              />
              <AccessPart />
            </>
          )}
        </div>
      </Desk>
    </Announcer>
  );
}

function Lists(props: {
  all: readonly WorkshopSummary[];
  onWorkshops: () => Promise<void>;
  onTemplates: () => Promise<void>;
}) {
  const { all, ...changed } = props;
  const t = useTranslations("organiser.list");
  const [at, put] = [all.filter((it) => !it.archived), all.filter((it) => it.archived)];
  const rows = (list: readonly WorkshopSummary[]) => (
    <ul className="org-workshops">
      {list.map((workshop) => (
        <WorkshopRow key={workshop.id} workshop={workshop} {...changed} />
      ))}
    </ul>
  );
  return (
    <div>
      <section aria-label={t("title")}>
        {at.length === 0 ? (
          <Notice kind="empty" title={t("empty")}>
            <p>{t("emptyHint")}</p>
          </Notice>
        ) : (
          rows(at)
        )}
      </section>
      {put.length > 0 && (
        <section className="org-archive" aria-labelledby="archive-head">
          <h2 id="archive-head">{t("archived")}</h2>
          <p className="org-hint">{t("archivedHint")}</p>
          {rows(put)}
        </section>
      )}
    </div>
  );
}
