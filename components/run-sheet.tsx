import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "./class-names.ts";
import { Words } from "./words.tsx";

export interface RunPhase {
  kind: "phase";
  id: string;
  title: string;
}

export interface RunStep {
  kind: "step";
  id: string;
  title: string;
  /** Clock times as words: "14:30". */
  planned: string;
  /** When it began, or will begin now; equal to `planned` it is not struck out. */
  actual?: string;
  minutes?: number;
  /** Today's minutes, where they are others than planned. */
  today?: number;
  state: "done" | "now" | "next" | "out";
  /** "noch 12:40", "wieder geöffnet". */
  note?: ReactNode;
}

export interface RunSheetProps {
  rows: readonly (RunPhase | RunStep)[];
  end?: { title: string; planned: string; actual?: string };
  /** "12 Minuten hinter Plan" and what can be done about it. */
  late?: { title: string; actions: ReactNode };
  /** Rows become buttons. */
  onSelect?: (id: string) => void;
  selected?: string;
}

/** The agenda with planned and real times; on a narrow screen large enough for a thumb while walking. */
export function RunSheet({ rows, end, late, onSelect, selected }: RunSheetProps) {
  const t = useTranslations("parts");
  return (
    <>
      <h2 className="px-4">{t("run.title")}</h2>
      {late && (
        <div className="late">
          <p>{late.title}</p>
          <div className="late-actions">{late.actions}</div>
        </div>
      )}
      <table className="run">
        <thead>
          <tr>
            <th scope="col">{t("run.planned")}</th>
            <th scope="col">{t("run.actual")}</th>
            <th scope="col">{t("run.step")}</th>
            <th scope="col">
              <abbr title={t("run.minutes")} className="no-underline">
                {t("run.min")}
              </abbr>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) =>
            row.kind === "phase" ? (
              <tr key={row.id} className="run-phase">
                <th scope="rowgroup" colSpan={4}>
                  <Words>{row.title}</Words>
                </th>
              </tr>
            ) : (
              <StepRow key={row.id} step={row} onSelect={onSelect} selected={row.id === selected} />
            ),
          )}
          {end && (
            <tr className="run-end">
              <Times planned={end.planned} actual={end.actual} done={false} />
              <th scope="row">{end.title}</th>
              <td />
            </tr>
          )}
        </tbody>
      </table>
    </>
  );
}

interface StepRowProps {
  step: RunStep;
  onSelect: RunSheetProps["onSelect"];
  selected: boolean;
}

function StepRow({ step, onSelect, selected }: StepRowProps) {
  const t = useTranslations("parts");
  return (
    <tr
      className={classNames("run-row", `run-${step.state}`)}
      aria-current={step.state === "now" ? "step" : undefined}
      data-selected={selected ? "" : undefined}
    >
      <Times
        planned={step.planned}
        actual={step.actual}
        done={step.state === "done" || step.state === "now"}
        now={step.state === "now"}
      />
      <th scope="row">
        {onSelect ? (
          <button type="button" className="run-button" onClick={() => onSelect(step.id)}>
            <Words>{step.title}</Words>
          </button>
        ) : (
          <Words>{step.title}</Words>
        )}
        {step.state !== "next" && <span className="vh">, {t(`run.${step.state}`)}</span>}
        {step.note && <span className="run-note">{step.note}</span>}
      </th>
      <td>
        {step.today === undefined || step.today === step.minutes ? (
          step.minutes
        ) : (
          <>
            <s>{step.minutes}</s> <b>{step.today}</b>
          </>
        )}
      </td>
    </tr>
  );
}

/** A planned time that no longer holds is struck out; what has begun keeps both times. */
function Times({
  planned,
  actual,
  done,
  now,
}: {
  planned: string;
  actual?: string;
  done: boolean;
  now?: boolean;
}) {
  const moved = !done && actual !== undefined && actual !== planned;
  return (
    <>
      <td>
        {now && <i className="dot" aria-hidden="true" />}
        {moved ? <s>{planned}</s> : planned}
      </td>
      <td className={moved ? "run-moved" : undefined}>{actual}</td>
    </>
  );
}
