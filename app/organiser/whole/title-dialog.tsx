"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { Dialog } from "#components/dialog.tsx";
import { Notice } from "#components/notice.tsx";
import { TextLine } from "#components/organiser/lines.tsx";
import { focusSoon } from "../parts/focus-soon.ts";

interface TitleDialogProps {
  id: string;
  heading: string;
  hint?: string;
  /** What stands in the field at first. */
  title: string;
  confirm: string;
  onClose: () => void;
  /** Does it; gives back why not, or null. */
  onSave: (title: string) => Promise<string | null>;
}

/** Asks for a name and keeps it typed until the server has taken it. */
export function TitleDialog({ id, heading, hint, title, confirm, onClose, onSave }: TitleDialogProps) {
  const t = useTranslations();
  const [typed, setTyped] = useState(title);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const isMissing = wrong === "missing";
  const save = async () => {
    if (busy) return;
    if (typed.trim() === "") {
      setWrong("missing");
      return focusSoon(id);
    }
    setBusy(true);
    setWrong(await onSave(typed.trim()));
    setBusy(false);
  };
  return (
    <Dialog
      open
      title={heading}
      onClose={onClose}
      foot={
        <>
          <Button variant="first" busy={busy} aria-disabled={busy || undefined} onClick={() => void save()}>
            {confirm}
          </Button>
          <Button onClick={onClose}>{t("organiser.templates.cancel")}</Button>
        </>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextLine
          id={id}
          label={t("organiser.templates.title")}
          {...(hint !== undefined && { hint })}
          error={isMissing ? t("organiser.templates.missing") : undefined}
          value={typed}
          maxLength={160}
          onChange={setTyped}
        />
      </form>
      {wrong !== null && !isMissing && <Notice kind="error" live title={t(`refusals.${wrong}`)} />}
    </Dialog>
  );
}
