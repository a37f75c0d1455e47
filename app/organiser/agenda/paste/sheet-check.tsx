"use client";

import { useTranslations } from "use-intl";
import type { RunSheet, SheetStep } from "#components/organiser/paste/run-sheet.ts";
import { SelectLine } from "#components/organiser/lines.tsx";
import { StateWord } from "#components/state-word.tsx";
import { Words } from "#components/words.tsx";

interface SheetCheckProps {
  sheet: RunSheet;
  steps: readonly SheetStep[];
  types: readonly string[];
  onType: (line: number, type: string) => void;
}

/** What was understood of a run sheet, to be looked through: lines that are left out first, then each row as a step. */
export function SheetCheck({ sheet: { missed, unused }, steps, types, onType }: SheetCheckProps) {
  const t = useTranslations();
  const kinds = types.map((value) => ({ value, label: t(`activities.${value}.name`) }));
  return (
    <>
      {unused.length > 0 && <p>{t("paste.unusedAgenda", { columns: unused.join(", ") })}</p>}
      {missed.length > 0 && (
        <ul className="paste-missed" aria-label={t("paste.missed")}>
          {missed.map(({ line, text, why }) => (
            <li key={line}>
              <StateWord state="refused">
                {t("paste.missedLine", { line, why: t(`paste.missedWhy.${why}`) })}
              </StateWord>
              <Words>{text.length > 120 ? `${text.slice(0, 120)} …` : text}</Words>
            </li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="paste-check" tabIndex={0} aria-label={t("paste.checkSteps")}>
        <table>
          <caption>{t("paste.steps", { count: steps.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("paste.line")}</th>
              <th scope="col">{t("paste.minutes")}</th>
              <th scope="col">{t("paste.title")}</th>
              <th scope="col">{t("paste.kind")}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step.line}>
                <th scope="row">{step.line}</th>
                <td>{t("paste.min", { count: step.minutes })}</td>
                <td>
                  {step.phase !== null && <span className="paste-phase">{step.phase}</span>}
                  <b>
                    <Words>{step.title}</Words>
                  </b>
                  {step.prompt && (
                    <span>
                      <Words>{step.prompt}</Words>
                    </span>
                  )}
                  {step.assumed.map((what) => (
                    <span key={what} className="paste-assumed">
                      {t(`paste.assumed.${what}`)}
                    </span>
                  ))}
                </td>
                <td>
                  <SelectLine
                    id={`paste-kind-${step.line}`}
                    label={t("paste.kindOf", { title: step.title })}
                    hideLabel
                    value={step.type}
                    onChange={(type) => onType(step.line, type)}
                    options={kinds}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
