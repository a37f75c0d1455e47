"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button, buttonClass } from "#components/button.tsx";
import { ask } from "#components/live/api.ts";
import { Notice } from "#components/notice.tsx";
import type { WorkshopSummary } from "#protocol/http.ts";
import { useSay } from "../parts/announcer.tsx";
import { focusSoon } from "../parts/focus-soon.ts";
import { TitleDialog } from "./title-dialog.tsx";

export interface WorkshopActionsProps {
  workshop: WorkshopSummary;
  onWorkshops: () => Promise<void>;
  onTemplates: () => Promise<void>;
}

/** What one does with a whole workshop; nothing here is lost, so nothing is asked twice. */
export function WorkshopActions({ workshop, onWorkshops, onTemplates }: WorkshopActionsProps) {
  const t = useTranslations();
  const say = useSay();
  const router = useRouter();
  const [naming, setNaming] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const { id, title, archived } = workshop;
  const copy = async () => {
    if (busy) return;
    setBusy(true);
    const wanted = { title: t("organiser.whole.copyOf", { title }).slice(0, 160) };
    const answer = await ask<{ workshopId: string }>("POST", `/api/workshops/${id}/copy`, wanted);
    setBusy(false);
    if (answer.ok) return router.push(`/organiser/${answer.value.workshopId}`);
    setRefused(answer.refused);
  };
  const archive = async () => {
    if (busy) return;
    setBusy(true);
    const answer = await ask("POST", `/api/workshops/${id}/archive`, { archived: !archived });
    setBusy(false);
    if (!answer.ok) return setRefused(answer.refused);
    setRefused(null);
    say(t(archived ? "organiser.whole.unarchivedSaid" : "organiser.whole.archivedSaid", { title }));
    await onWorkshops();
    // The row has moved to the other list.
    focusSoon(`archive-${id}`);
  };
  return (
    <>
      <fieldset className="org-actions">
        <legend className="vh">{t("organiser.whole.actions", { title })}</legend>
        <a
          className={`${buttonClass()} btn-small`}
          href={`/api/workshops/${id}/export/werkstatt.json`}
          download
          aria-label={t("organiser.whole.backupName", { title })}
        >
          {t("organiser.whole.backup")}
        </a>
        <Button small aria-label={t("organiser.whole.copyName", { title })} onClick={() => void copy()}>
          {t("organiser.whole.copy")}
        </Button>
        <Button
          small
          aria-label={t("organiser.whole.templateName", { title })}
          onClick={() => setNaming(true)}
        >
          {t("organiser.whole.template")}
        </Button>
        <Button
          small
          id={`archive-${id}`}
          aria-label={t(archived ? "organiser.whole.unarchiveName" : "organiser.whole.archiveName", {
            title,
          })}
          onClick={() => void archive()}
        >
          {t(archived ? "organiser.whole.unarchive" : "organiser.whole.archive")}
        </Button>
      </fieldset>
      {refused !== null && <Notice kind="error" live title={t(`refusals.${refused}`)} />}
      {naming && (
        <TitleDialog
          id={`template-${id}`}
          heading={t("organiser.templates.dialog")}
          hint={t("organiser.templates.titleHint")}
          title={title}
          confirm={t("organiser.templates.save")}
          onClose={() => setNaming(false)}
          onSave={async (typed) => {
            const answer = await ask("POST", "/api/templates", { workshopId: id, title: typed });
            if (!answer.ok) return answer.refused;
            setNaming(false);
            say(t("organiser.templates.savedSaid", { title: typed }));
            await onTemplates();
            return null;
          }}
        />
      )}
    </>
  );
}
