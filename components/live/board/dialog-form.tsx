"use client";

import { type FormEvent, type ReactNode, useId } from "react";
import { useTranslations } from "use-intl";
import { Button, buttonClass } from "../../button.tsx";
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
          {/* Only where nothing above asks for the focus: the browser takes the first that does. */}
          <button
            ref={focusFirst}
            type="submit"
            form={id}
            disabled={disabled}
            className={buttonClass("first")}
          >
            {submit}
          </button>
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
