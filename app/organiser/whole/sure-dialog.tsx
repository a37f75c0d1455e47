"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { Dialog } from "#components/dialog.tsx";
import { Notice } from "#components/notice.tsx";

interface SureDialogProps {
  heading: string;
  children: ReactNode;
  confirm: string;
  onClose: () => void;
  /** Does it; gives back the sentence that says why not, or null. */
  onSure: () => Promise<string | null>;
}

/** Asks once more before what cannot be taken back. */
export function SureDialog({ heading, children, confirm, onClose, onSure }: SureDialogProps) {
  const t = useTranslations("organiser.templates");
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const go = async () => {
    if (busy) return;
    setBusy(true);
    setWrong(await onSure());
    setBusy(false);
  };
  return (
    <Dialog
      open
      title={heading}
      onClose={onClose}
      foot={
        <>
          <Button variant="first" busy={busy} aria-disabled={busy || undefined} onClick={() => void go()}>
            {confirm}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </>
      }
    >
      {children}
      {wrong !== null && <Notice kind="error" live title={wrong} />}
    </Dialog>
  );
}
