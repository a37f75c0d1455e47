"use client";

import { type FormEvent, type ReactNode, useId } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../button.tsx";
import { Dialog } from "../../dialog.tsx";

interface DialogFormProps {
  title: string;
  onClose: () => void;
  onSubmit: () => void;
  submit: string;
  disabled?: boolean;
  children: ReactNode;
  wide?: boolean;
}

/** A question with one answer: Enter does it, Escape leaves it. */
export function DialogForm({ title, onClose, onSubmit, submit, disabled, children, wide }: DialogFormProps) {
  const t = useTranslations("lead");
  const id = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!disabled) onSubmit();
  };
  return (
    <Dialog
      open
      wide={wide}
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button variant="first" type="submit" form={id} disabled={disabled}>
            {submit}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </>
      }
    >
      <form id={id} onSubmit={send} className="grid gap-3">
        {children}
      </form>
    </Dialog>
  );
}

/** The browser's dialog puts the focus on whatever carries this attribute; React itself does not write it. */
export const focusFirst = (element: HTMLElement | null): void => element?.setAttribute("autofocus", "");
