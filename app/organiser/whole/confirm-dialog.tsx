"use client";

import { type FormEvent, type ReactNode, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { Dialog } from "#components/dialog.tsx";
import { useReturnFocus } from "#components/live/board/return-focus.ts";
import { Notice } from "#components/notice.tsx";

interface ConfirmDialogProps {
  heading: string;
  confirm: string;
  /** What the button says that leaves everything as it is; "Abbrechen" unless told otherwise. */
  keep?: string;
  /** False while something has to be typed first. */
  ready?: boolean;
  children: ReactNode;
  /** The sentence that says why it was not done. */
  wrong: string | null;
  onClose: () => void;
  onConfirm: () => Promise<void>;
}

/** Asks before something is done: Enter does it once, however often it is pressed, and Escape leaves it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { heading, confirm, keep, ready = true, children, wrong, onClose, onConfirm } = props;
  useReturnFocus();
  const t = useTranslations("organiser.templates");
  const id = useId();
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !ready) return;
    setBusy(true);
    await onConfirm();
    setBusy(false);
  };
  return (
    <Dialog
      open
      title={heading}
      onClose={onClose}
      foot={
        <>
          <Button variant="first" type="submit" form={id} busy={busy} aria-disabled={busy || !ready || undefined}>
            {confirm}
          </Button>
          <Button onClick={onClose}>{keep ?? t("cancel")}</Button>
        </>
      }
    >
      <form id={id} noValidate className="grid gap-3" onSubmit={(event) => void send(event)}>
        {children}
      </form>
      {wrong !== null && <Notice kind="error" live title={wrong} />}
    </Dialog>
  );
}
