import type { ReactNode } from "react";
import { StateWord } from "../state-word.tsx";

export interface Labelled {
  /** Also where a problem with this input is told and focused. */
  id: string;
  label: ReactNode;
  hideLabel?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
}

/** A label, its hint, the input, and what is wrong with it. */
export function Line({ id, label, hideLabel, hint, error, children }: Labelled & { children: ReactNode }) {
  return (
    <div className="org-line">
      <label htmlFor={id} className={hideLabel ? "vh" : "field-label"}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {children}
      {error !== undefined && (
        <StateWord state="refused" id={`${id}-error`} className="field-error">
          {error}
        </StateWord>
      )}
    </div>
  );
}

export function describedBy({ id, hint, error }: Labelled): string | undefined {
  return (
    [hint ? `${id}-hint` : "", error === undefined ? "" : `${id}-error`].filter(Boolean).join(" ") ||
    undefined
  );
}
