"use client";

import { useTranslations } from "use-intl";
import type { Activity } from "#domain/records.ts";
import { DialogForm } from "../board/dialog-form.tsx";
import { useReturnFocus } from "../board/return-focus.ts";
import { CardFields } from "./card-fields.tsx";
import { useCardForm } from "./card-form.ts";

interface WriteCardProps {
  activity: Activity;
  /** Preselected, e.g. the field of the host's table. */
  fieldId: string | null;
  dimensions: boolean;
  /** Several cards in a row, without closing. */
  onClose: () => void;
}

/** A card for somebody without a phone, or for what was said aloud. What is typed is kept until it is sent. */
export function WriteCardDialog({ activity, onClose, ...where }: WriteCardProps) {
  useReturnFocus();
  const t = useTranslations("lead.write");
  const form = useCardForm(activity, where.fieldId);
  return (
    <DialogForm
      title={t("title")}
      submit={form.busy ? t("sending") : t("send")}
      disabled={form.text.trim() === "" || form.busy}
      onClose={onClose}
      onSubmit={() => void form.send()}
    >
      <CardFields form={form} dimensions={where.dimensions} />
      <p role="status" className="min-h-[1.3em] font-[650]">
        {form.sent > 0 ? t("sent", { count: form.sent }) : ""}
      </p>
    </DialogForm>
  );
}
