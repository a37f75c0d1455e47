"use client";

import { type ReactNode, useEffect } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";
import { Notice } from "#components/notice.tsx";
import { StateWord } from "#components/state-word.tsx";
import { useSay } from "../parts/announcer.tsx";
import { focusSoon } from "../parts/focus-soon.ts";
import type { SectionState } from "./use-section.ts";

/** A part of the page with its heading; order comes from rules, not from boxes. */
export function Part({ id, hint, children }: { id: string; hint?: ReactNode; children: ReactNode }) {
  const t = useTranslations("organiser.sections");
  return (
    <section id={id} className="org-section" aria-labelledby={`${id}-head`}>
      <div className="org-section-head">
        <h2 id={`${id}-head`} tabIndex={-1}>
          {t(id)}
        </h2>
        {hint && <p className="org-hint">{hint}</p>}
      </div>
      {children}
    </section>
  );
}

/** A part that is changed and saved as a whole. Enter saves; "gespeichert" stands only after the server's reply. */
export function Section<T>({
  state,
  hint,
  children,
}: {
  state: SectionState<T>;
  hint?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Part id={state.name} hint={hint}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!state.conflict && state.phase !== "saving") void state.save();
        }}
      >
        <Unarchived>{children}</Unarchived>
        <SectionFoot state={state} />
      </form>
    </Part>
  );
}

/** Fields that can be filled in unless the workshop is put away; then a sentence says how it comes back. */
export function Unarchived({ children }: { children: ReactNode }) {
  const t = useTranslations("organiser.whole");
  const archived = useIsArchived();
  return (
    <fieldset className="org-fieldset" disabled={archived}>
      {archived && (
        <p className="org-kept">
          {t("archivedPart")} <a href="#archived">{t("archivedWay")}</a>
        </p>
      )}
      {children}
    </fieldset>
  );
}

/** Whether the workshop is put away: to be read, not to be written to. */
export const useIsArchived = (): boolean => useRecords("workshop")[0]?.archivedAt != null;

function SectionFoot<T>({ state }: { state: SectionState<T> }) {
  const t = useTranslations();
  const say = useSay();
  const { unsaved, restored, conflict, phase, refused, problems } = state;
  const word = t(`organiser.sections.${state.name}`);
  // After saving the button stays, because the focus may be on it.
  const quiet = !unsaved && phase === "idle";
  const spoken = conflict
    ? t("organiser.save.conflictTitle")
    : refused
      ? t(`refusals.${refused}`)
      : phase === "saved"
        ? t("organiser.save.savedName", { name: word })
        : "";
  useEffect(() => {
    if (spoken) say(spoken);
  }, [spoken, say]);
  const discard = () => {
    state.discard();
    focusSoon(`${state.name}-head`);
  };
  if (quiet) return null;
  return (
    <div className="org-foot" data-unsaved={unsaved ? "" : undefined}>
      {conflict && (
        <Notice
          kind="info"
          title={t("organiser.save.conflictTitle")}
          action={
            <span className="org-row">
              <Button onClick={discard}>{t("organiser.save.takeTheirs")}</Button>
              <Button onClick={state.keepMine}>{t("organiser.save.keepMine")}</Button>
            </span>
          }
        >
          <p>{t("organiser.save.conflictText")}</p>
        </Notice>
      )}
      {refused && (
        <Notice kind={refused === "offline" ? "offline" : "error"} title={t(`refusals.${refused}`)} />
      )}
      {problems.length > 0 && (
        <Notice kind="error" title={t("organiser.save.problems", { count: problems.length })}>
          <ul>
            {problems.slice(0, 5).map(({ at, says }) => (
              <li key={at}>
                <a
                  href={`#${at}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(at)?.focus();
                  }}
                >
                  {t(`organiser.problems.${says}`)}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="org-row">
        <Button
          type="submit"
          variant={unsaved ? "first" : "plain"}
          busy={phase === "saving"}
          aria-disabled={!unsaved || conflict || phase === "saving" || undefined}
        >
          {phase === "saving" ? t("organiser.save.saving") : t("organiser.save.save")}
        </Button>
        {unsaved && phase !== "saving" && (
          <Button variant="quiet" onClick={discard}>
            {t("organiser.save.discard")}
          </Button>
        )}
        {unsaved && phase !== "saving" && (
          <span>{restored ? t("organiser.save.restored") : t("organiser.save.unsaved")}</span>
        )}
        {!unsaved && phase === "saved" && <StateWord state="saved">{t("parts.state.saved")}</StateWord>}
      </div>
    </div>
  );
}

/** The sentence for an input that cannot be saved as it is. */
export function useProblems<T>({ problems }: SectionState<T>): (at: string) => string | undefined {
  const t = useTranslations("organiser.problems");
  return (at) => {
    const problem = problems.find((it) => it.at === at);
    return problem && t(problem.says);
  };
}
