"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { DialogForm, focusFirst } from "./dialog-form.tsx";

const reasons = ["offending", "names", "nonsense", "misplaced"] as const;

/** Hiding always has a reason: the facilitator of tomorrow wants to know it, and the author may ask. */
export function HideDialog(props: { count: number; onClose: () => void; onDone: (reason: string) => void }) {
  const { count, onClose, onDone } = props;
  const t = useTranslations("lead.board");
  const [picked, setPicked] = useState<string>(reasons[0]);
  const [own, setOwn] = useState("");
  const reason = picked === "own" ? own.trim() : t(`reasons.${picked}`);
  return (
    <DialogForm
      title={t("hideTitle", { count })}
      submit={t("hide")}
      onClose={onClose}
      onSubmit={() => onDone(reason)}
      disabled={reason === ""}
    >
      <p>{t("hideHelp")}</p>
      <fieldset className="choice">
        <legend>{t("reason")}</legend>
        <div className="tiles">
          {[...reasons, "own"].map((value, index) => (
            <label key={value} className="opt">
              <input
                type="radio"
                name="hide-reason"
                ref={index === 0 ? focusFirst : undefined}
                checked={picked === value}
                onChange={() => setPicked(value)}
              />
              <span>{t(`reasons.${value}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {picked === "own" && (
        <label className="grid gap-1">
          <span className="field-label">{t("ownReason")}</span>
          <input
            className="field"
            maxLength={160}
            value={own}
            onChange={(event) => setOwn(event.target.value)}
          />
        </label>
      )}
    </DialogForm>
  );
}
