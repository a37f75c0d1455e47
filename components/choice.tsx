import type { CSSProperties, ReactNode } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "./class-names.ts";
import { FieldTab } from "./field-tab.tsx";
import { Words } from "./words.tsx";

export interface ChoiceOption {
  value: string;
  label: string;
  /** A second line in lighter type. */
  note?: string;
  /** Shows the field's tab; with `number` tiles at the right edge. */
  numeral?: number | null;
  /** Strength 0 to 3, drawn as three bars before the word. */
  level?: 0 | 1 | 2 | 3;
  /** Takes a whole row. */
  wide?: boolean;
  disabled?: boolean;
}

export interface ChoiceTilesProps {
  legend: ReactNode;
  /** Beside the legend, lighter: "(freiwillig, nur als Zahl)". */
  aside?: string;
  name: string;
  options: readonly ChoiceOption[];
  value: string | null;
  onChange: (value: string) => void;
  /** Tiles in a row: 4 for short numbers (tables), 2 for words, 1 for sentences. */
  columns?: 1 | 2 | 4;
  disabled?: boolean;
}

/** Native radio buttons under tiles: one tap, arrow keys, read out as a group. */
export function ChoiceTiles(props: ChoiceTilesProps) {
  const { legend, aside, name, options, value, onChange, columns = 2, disabled } = props;
  const levels = options.some((option) => option.level !== undefined);
  return (
    <fieldset className="choice" disabled={disabled}>
      <legend>
        {legend} {aside && <span className="choice-aside">{aside}</span>}
      </legend>
      <div className="tiles" style={{ "--tiles": columns } as CSSProperties}>
        {options.map((option) => (
          <label
            key={option.value}
            className={classNames("opt", option.wide && "opt-wide", columns === 4 && "opt-number")}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            {levels && <LevelBars level={option.level} />}
            <span>
              <Words>{option.label}</Words>
              {option.note && <span className="opt-note">{option.note}</span>}
            </span>
            {option.numeral !== undefined && <FieldTab numeral={option.numeral} />}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export interface RatingScaleProps {
  legend: ReactNode;
  name: string;
  /** Null: not answered; "unsure": weiß nicht. */
  value: number | "unsure" | null;
  onChange: (value: number | "unsure") => void;
  /** Words at both ends; each number is read with them. */
  low: string;
  high: string;
  steps?: number;
  unsure?: boolean;
  disabled?: boolean;
}

/** 1 to 5 with words at both ends, and always a way to say "weiß nicht". */
export function RatingScale(props: RatingScaleProps) {
  const { legend, name, value, onChange, low, high, steps = 5, unsure = true, disabled } = props;
  const t = useTranslations("parts");
  const numbers = Array.from({ length: steps }, (_, index) => index + 1);
  return (
    <fieldset className="choice choice-scale" disabled={disabled}>
      <legend>{legend}</legend>
      <div
        className="scale"
        data-unsure={unsure ? "yes" : "no"}
        style={{ "--steps": steps } as CSSProperties}
      >
        {numbers.map((step) => (
          <label key={step} className="opt">
            <input
              type="radio"
              name={name}
              value={step}
              checked={value === step}
              onChange={() => onChange(step)}
              aria-label={step === 1 ? `${step}, ${low}` : step === steps ? `${step}, ${high}` : undefined}
            />
            {step}
          </label>
        ))}
        {unsure && (
          <label className="opt opt-unsure">
            <input
              type="radio"
              name={name}
              value="unsure"
              checked={value === "unsure"}
              onChange={() => onChange("unsure")}
            />
            <span>{t("choice.unsure")}</span>
          </label>
        )}
        <span className="scale-low" aria-hidden="true">
          {low}
        </span>
        <span className="scale-high" aria-hidden="true">
          {high}
        </span>
      </div>
    </fieldset>
  );
}

function LevelBars({ level }: { level: number | undefined }) {
  return (
    <span className="opt-level" aria-hidden="true">
      {level !== undefined && [1, 2, 3].map((bar) => <i key={bar} data-on={level >= bar ? "" : undefined} />)}
    </span>
  );
}
