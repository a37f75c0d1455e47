"use client";

import {
  type InputHTMLAttributes,
  type ReactNode,
  type TextareaHTMLAttributes,
  useEffect,
  useId,
  useRef,
} from "react";
import { useTranslations } from "use-intl";
import { classNames } from "./class-names.ts";
import { HARD_LIMIT, SOFT_LIMIT, viewLength } from "./text-length.ts";

interface Labelled {
  label: string;
  /** The question above already says it; the label is then only read out. */
  hideLabel?: boolean;
  hint?: ReactNode;
  /** What is wrong and how to put it right; stands next to the field. */
  error?: string;
}

type AreaAttributes = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "value" | "onChange">;

export interface TextFieldProps extends AreaAttributes, Labelled {
  value: string;
  onChange: (value: string) => void;
  soft?: number;
  hard?: number;
  /** Stands at the left of the counter, above the field: usually the StatusLine. */
  status?: ReactNode;
}

/** A sentence of one's own. Nothing is cut off while typing or pasting: over the limit the form says so and does not go. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    hideLabel,
    hint,
    error,
    value,
    onChange,
    soft = SOFT_LIMIT,
    hard = HARD_LIMIT,
    status,
    ...rest
  } = props;
  const { rows = 3, className, ...area } = rest;
  const t = useTranslations("parts");
  const id = useId();
  const element = useRef<HTMLTextAreaElement>(null);
  const { left, over, long, spoken } = viewLength(value.length, soft, hard);
  const tooLong = over ? t("text.over", { count: -left }) : "";
  useEffect(() => element.current?.setCustomValidity(tooLong), [tooLong]);
  return (
    <div>
      <label htmlFor={id} className={hideLabel ? "vh" : "field-label"}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint mb-1">
          {hint}
        </p>
      )}
      <div className="field-foot mb-2">
        {status}
        <span className="field-hint field-count" data-over={over ? "" : undefined} aria-hidden="true">
          {over ? tooLong : t("text.left", { count: left })}
        </span>
      </div>
      <textarea
        {...area}
        ref={element}
        id={id}
        className={classNames("field", className)}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={over || error !== undefined || undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
      {long && !over && <p className="field-hint mt-1">{t("text.long")}</p>}
      <FieldError id={id} error={error} />
      <p className="vh" aria-live="polite">
        {spoken === null ? "" : t(`text.spoken.${spoken}`)}
      </p>
    </div>
  );
}

type InputAttributes = Omit<InputHTMLAttributes<HTMLInputElement>, "value" | "onChange">;

export interface LineFieldProps extends InputAttributes, Labelled {
  value: string;
  onChange: (value: string) => void;
  /** Large spaced letters, for the join code. */
  code?: boolean;
  /** Beside the input: the tick with "erkannt". */
  beside?: ReactNode;
}

/** One line: a code, a title, an address. */
export function LineField(props: LineFieldProps) {
  const { label, hideLabel, hint, error, value, onChange, code, beside, className, ...rest } = props;
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={hideLabel ? "vh" : "field-label"}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint mb-1">
          {hint}
        </p>
      )}
      <div className="phone-row flex items-center gap-2">
        <input
          {...rest}
          id={id}
          className={classNames("field flex-1 min-w-0", code && "field-code", className)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy(id, hint, error)}
        />
        {beside}
      </div>
      <FieldError id={id} error={error} />
    </div>
  );
}

function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (error === undefined) return null;
  return (
    <p id={`${id}-error`} className="field-error state state-refused">
      <i aria-hidden="true" />
      <span>{error}</span>
    </p>
  );
}

function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  const ids = [hint ? `${id}-hint` : "", error === undefined ? "" : `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}
