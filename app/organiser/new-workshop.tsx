"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { ChoiceTiles } from "#components/choice.tsx";
import { useSpoken } from "#components/language.tsx";
import { type Answer, ask } from "#components/live/api.ts";
import { Notice } from "#components/notice.tsx";
import { TextLine } from "#components/organiser/lines.tsx";
import type { TemplateSummary } from "#protocol/http.ts";
import { focusSoon } from "./parts/focus-soon.ts";
import { useAbout } from "./whole/templates-part.tsx";

const titleId = "new-title";

/** A title and a template; everything else has a default and can be changed on the next page. */
export function NewWorkshop({ templates: answer }: { templates: Answer<TemplateSummary[]> | null }) {
  const t = useTranslations();
  const router = useRouter();
  const say = useSpoken();
  const about = useAbout();
  const [chosen, setTemplate] = useState<string | null>(null);
  const [title, setTitle] = useState("");
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<"title" | { refused: string } | null>(null);
  const templates = answer?.ok ? answer.value : [];
  // A template of one's own may have been removed since it was chosen.
  const template = templates.find(({ name }) => name === chosen)?.name ?? templates[0]?.name ?? null;
  const create = async () => {
    if (title.trim() === "") {
      setWrong("title");
      return focusSoon(titleId);
    }
    setWrong(null);
    setBusy(true);
    const answer = await ask<{ workshopId: string }>("POST", "/api/workshops", {
      template,
      title: title.trim(),
    });
    if (answer.ok) return router.push(`/organiser/${answer.value.workshopId}`);
    setBusy(false);
    setWrong({ refused: answer.refused });
  };
  return (
    <section className="org-new" aria-labelledby="new-head">
      <h2 id="new-head">{t("organiser.new.head")}</h2>
      <form
        className="org-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && template !== null) void create();
        }}
      >
        <TextLine
          id={titleId}
          label={t("organiser.new.title")}
          hint={t("organiser.new.titleHint")}
          error={wrong === "title" ? t("organiser.problems.title") : undefined}
          value={title}
          maxLength={160}
          onChange={setTitle}
        />
        <ChoiceTiles
          legend={t("organiser.new.template")}
          name="template"
          columns={1}
          value={template}
          onChange={setTemplate}
          options={templates.map((it) => ({ value: it.name, label: say(it.title).text, note: about(it) }))}
        />
        {answer?.ok === false && <Notice kind="error" live title={t(`refusals.${answer.refused}`)} />}
        {wrong !== null && wrong !== "title" && (
          <Notice kind="error" live title={t(`refusals.${wrong.refused}`)} />
        )}
        <Button
          type="submit"
          variant="first"
          busy={busy}
          aria-disabled={busy || template === null || undefined}
        >
          {busy ? t("organiser.new.creating") : t("organiser.new.create")}
        </Button>
      </form>
    </section>
  );
}
