"use client";

import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useSpoken } from "#components/language.tsx";
import { ask } from "#components/live/api.ts";
import type { TemplateSummary } from "#protocol/http.ts";
import { focusSoon } from "../parts/focus-soon.ts";
import { Part } from "../section/section.tsx";
import { KeptRow } from "./kept-row.tsx";
import { SureDialog } from "./sure-dialog.tsx";
import { TitleDialog } from "./title-dialog.tsx";

/** The templates that were saved here, to be renamed and removed. */
export function TemplatesPart({
  templates,
  onChanged,
}: {
  templates: readonly TemplateSummary[];
  onChanged: () => Promise<void>;
}) {
  const t = useTranslations("organiser.templates");
  const own = templates.filter((template) => template.own);
  return (
    <Part id="templates" hint={t("hint")}>
      {own.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ul className="org-kept-list">
          {own.map((template) => (
            <TemplateRow key={template.name} template={template} onChanged={onChanged} />
          ))}
        </ul>
      )}
    </Part>
  );
}

function TemplateRow({
  template,
  onChanged,
}: {
  template: TemplateSummary;
  onChanged: () => Promise<void>;
}) {
  const t = useTranslations();
  const [asked, setAsked] = useState<"rename" | "remove" | null>(null);
  const { name } = template;
  const title = template.title.de;
  const path = `/api/templates/${name}`;
  const about = useAbout();
  const done = async () => {
    setAsked(null);
    await onChanged();
    return null;
  };
  return (
    <KeptRow
      title={title}
      notes={[about(template)]}
      actions={[
        {
          text: t("organiser.templates.rename"),
          label: t("organiser.templates.renameName", { title }),
          onDo: () => setAsked("rename"),
        },
        {
          text: t("organiser.templates.remove"),
          label: t("organiser.templates.removeName", { title }),
          onDo: () => setAsked("remove"),
        },
      ]}
    >
      {asked === "rename" && (
        <TitleDialog
          id={`rename-${name}`}
          heading={t("organiser.templates.renameDialog")}
          title={title}
          confirm={t("organiser.templates.renameSave")}
          onClose={() => setAsked(null)}
          onSave={async (typed) => {
            const answer = await ask("PATCH", path, { title: typed });
            return answer.ok ? done() : answer.refused;
          }}
        />
      )}
      {asked === "remove" && (
        <SureDialog
          heading={t("organiser.templates.removeDialog")}
          confirm={t("organiser.templates.removeDo")}
          onClose={() => setAsked(null)}
          onSure={async () => {
            const answer = await ask("DELETE", path);
            // Somebody else may have been faster; gone is gone.
            if (!answer.ok && answer.refused !== "not-found") return t(`refusals.${answer.refused}`);
            focusSoon("templates-head");
            return done();
          }}
        >
          <p>{t("organiser.templates.removeText", { title })}</p>
        </SureDialog>
      )}
    </KeptRow>
  );
}

/** What a template of one's own holds, and since when it is kept. */
export function useAbout(): (template: TemplateSummary) => string {
  const t = useTranslations("organiser.templates");
  const format = useFormatter();
  const say = useSpoken();
  return ({ own, description }) =>
    own
      ? t("saved", {
          steps: own.steps,
          tables: own.tables,
          day: format.dateTime(new Date(own.savedAt), { day: "numeric", month: "long", year: "numeric" }),
        })
      : say(description).text;
}
