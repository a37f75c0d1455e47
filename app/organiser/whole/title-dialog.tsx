"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { TextLine } from "#components/organiser/lines.tsx";
import { focusSoon } from "../parts/focus-soon.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";

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
  const [wrong, setWrong] = useState<string | null>(null);
  const isMissing = wrong === "missing";
  const save = async () => {
    if (typed.trim() !== "") return setWrong(await onSave(typed.trim()));
    setWrong("missing");
    focusSoon(id);
  };
  return (
    <ConfirmDialog
      heading={heading}
      confirm={confirm}
      wrong={wrong === null || isMissing ? null : t(`refusals.${wrong}`)}
      onClose={onClose}
      onConfirm={save}
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
    </ConfirmDialog>
  );
}
