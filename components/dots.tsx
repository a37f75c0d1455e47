import { useTranslations } from "use-intl";
import { classNames } from "./class-names.ts";

export interface DotsProps {
  /** Negative: points against. */
  value: number;
  /** Open dots up to here; 0 draws none. */
  max?: number;
}

/** Points as sticky dots; one against is a ring with a stroke, never only another colour. Not read out by itself. */
export function Dots({ value, max = 0 }: DotsProps) {
  const spent = Math.abs(value);
  const kind = value < 0 ? "dot-minus" : undefined;
  return (
    <span className="dots" aria-hidden="true">
      {Array.from({ length: Math.max(spent, max) }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots have no identity but their place
        <i key={index} className={classNames("dot", index < spent ? kind : "dot-open")} />
      ))}
    </span>
  );
}

export interface DotStepperProps {
  /** What the points go to, for those who hear it: "O-012". */
  label: string;
  value: number;
  onChange: (value: number) => void;
  /** Most points on one card. */
  max: number;
  /** Below zero where points against are allowed. */
  min?: number;
  /** False when the purse is empty; taking away stays possible. */
  canSpend?: boolean;
  disabled?: boolean;
}

/** Minus, dots, plus. A point against costs a point too, so moving away from zero asks the purse on both sides. */
export function DotStepper({
  label,
  value,
  onChange,
  max,
  min = 0,
  canSpend = true,
  disabled,
}: DotStepperProps) {
  const t = useTranslations("parts");
  const mayRaise = !disabled && value < max && (value < 0 || canSpend);
  const mayLower = !disabled && value > min && (value > 0 || canSpend);
  const shown = value < 0 ? -min : max;
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons and a number, not a set of form fields
    <div className="stepper" role="group" aria-label={t("dots.group", { label })}>
      <button
        type="button"
        className="btn"
        aria-disabled={!mayLower}
        aria-label={value > 0 || min === 0 ? t("dots.take") : t("dots.against")}
        onClick={() => mayLower && onChange(value - 1)}
      >
        −
      </button>
      <Dots value={value} max={shown <= 6 ? shown : 0} />
      {shown > 6 && <b aria-hidden="true">{value}</b>}
      <span className="vh" aria-live="polite">
        {value < 0 ? t("dots.valueAgainst", { count: -value }) : t("dots.value", { count: value, max })}
      </span>
      <button
        type="button"
        className="btn"
        aria-disabled={!mayRaise}
        aria-label={value < 0 ? t("dots.takeAgainst") : t("dots.give")}
        onClick={() => mayRaise && onChange(value + 1)}
      >
        +
      </button>
    </div>
  );
}

/** The purse: what is still yours to spend, in words and as dots. */
export function DotPurse({ total, spent }: { total: number; spent: number }) {
  const t = useTranslations("parts");
  const left = Math.max(0, total - spent);
  return (
    <div>
      <p className="text-[1.375rem] leading-tight font-extrabold" aria-live="polite">
        {t("dots.left", { count: left })}
      </p>
      {total <= 12 && (
        <span className="mt-1 block">
          <Dots value={left} max={total} />
        </span>
      )}
    </div>
  );
}
