"use client";

import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { Button, buttonClass } from "#components/button.tsx";
import { useSay } from "../parts/announcer.tsx";

const canCopy = () => typeof navigator !== "undefined" && navigator.clipboard !== undefined;
const never = () => () => undefined;

interface CopyLineProps {
  id: string;
  /** What the link opens. */
  label: string;
  /** Who it is for. */
  hint?: string;
  value: string;
  /** The path, where it makes sense to open it in this browser at once. */
  here?: string;
  onTaken: () => void;
}

/** An address to take away. In a hall's plain http there is no clipboard: then the field selects itself. */
export function CopyLine({ id, label, hint, value, here, onTaken }: CopyLineProps) {
  const t = useTranslations("organiser.links");
  const say = useSay();
  const copies = useSyncExternalStore(never, canCopy, () => false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      say(t("copied", { label }));
      onTaken();
    } catch {
      document.getElementById(id)?.focus();
    }
  };
  return (
    <div className="org-copy">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <span className="org-row">
        <input
          id={id}
          className="field nohyphen"
          readOnly
          value={value}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onFocus={(event) => event.currentTarget.select()}
          onCopy={onTaken}
        />
        {copies && (
          <Button aria-label={t("copyName", { label })} onClick={() => void copy()}>
            {t("copy")}
          </Button>
        )}
        {here && (
          <a
            className={buttonClass()}
            href={here}
            target="_blank"
            rel="noopener"
            aria-label={t("openName", { label })}
          >
            {t("open")}
          </a>
        )}
      </span>
    </div>
  );
}
