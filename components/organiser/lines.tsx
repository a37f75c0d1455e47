"use client";

import { useState } from "react";
import { describedBy, type Labelled, Line } from "./line.tsx";

interface TextProps extends Labelled {
  value: string;
  onChange: (value: string) => void;
  type?: "text" | "date" | "time";
  maxLength?: number;
  /** More than one line. */
  rows?: number;
  lang?: string;
  placeholder?: string;
}

/** One input with its label, its hint and what is wrong with it. */
export function TextLine(props: TextProps) {
  const { value, onChange, type = "text", rows, lang, maxLength, placeholder } = props;
  const shared = {
    id: props.id,
    className: "field",
    value,
    lang,
    maxLength,
    placeholder,
    "aria-invalid": props.error !== undefined || undefined,
    "aria-describedby": describedBy(props),
  };
  return (
    <Line {...props}>
      {rows === undefined ? (
        <input {...shared} type={type} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <textarea {...shared} rows={rows} onChange={(event) => onChange(event.target.value)} />
      )}
    </Line>
  );
}

interface NumberProps extends Labelled {
  /** NaN while what is typed is no number; null when such a draft came back from the storage. */
  value: number | null;
  onChange: (value: number) => void;
  min: number;
  max: number;
  unit?: string;
}

/** A whole number. What is typed stays as typed, also while it is none. */
export function NumberLine(props: NumberProps) {
  const { value, onChange, min, max, unit } = props;
  const [typed, setTyped] = useState<{ text: string; number: number } | null>(null);
  const text = typed && Object.is(typed.number, value ?? Number.NaN) ? typed.text : shown(value);
  return (
    <Line {...props}>
      <span className="org-number">
        <input
          id={props.id}
          className="field"
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          value={text}
          aria-invalid={props.error !== undefined || undefined}
          aria-describedby={describedBy(props)}
          onChange={(event) => {
            const number = parseWhole(event.target.value);
            setTyped({ text: event.target.value, number });
            onChange(number);
          }}
        />
        {unit && <span aria-hidden="true">{unit}</span>}
      </span>
    </Line>
  );
}

interface SelectProps extends Labelled {
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
}

export function SelectLine(props: SelectProps) {
  return (
    <Line {...props}>
      <select
        id={props.id}
        className="field"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        aria-describedby={describedBy(props)}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Line>
  );
}

export function CheckLine(props: {
  id: string;
  label: string;
  hint?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className="org-check" htmlFor={props.id}>
      <input
        id={props.id}
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span>
        {props.label}
        {props.hint && <span className="opt-note">{props.hint}</span>}
      </span>
    </label>
  );
}

const shown = (value: number | null) => (value === null || Number.isNaN(value) ? "" : String(value));
const parseWhole = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN);
