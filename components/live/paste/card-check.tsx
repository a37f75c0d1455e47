"use client";

import { useTranslations } from "use-intl";
import { maximumCardLength } from "#domain/records.ts";
import type { CardLine, CardProblem } from "../../organiser/paste/card-lines.ts";
import { roman } from "../../roman.ts";
import { StateWord } from "../../state-word.tsx";
import { Words } from "../../words.tsx";
import { useRecords } from "../use-workshop.tsx";

/** What was understood, line by line, and which lines cannot be taken; those come first. */
export function CardCheck({ lines, unused }: { lines: readonly CardLine[]; unused: readonly string[] }) {
  const t = useTranslations("paste");
  const fields = useRecords("field");
  const dimensions = useRecords("dimension");
  const tables = useRecords("table");
  const wrong = lines.filter(({ problems }) => problems.length > 0);
  const say = (problem: CardProblem) =>
    problem.why === "too-long"
      ? t("problems.too-long", { length: problem.length, most: maximumCardLength })
      : problem.why === "empty"
        ? t("problems.empty")
        : t(`problems.${problem.why}`, { named: problem.named });
  const place = ({ fieldId, dimensionId, tableId }: CardLine) => {
    const field = fields.find(({ id }) => id === fieldId);
    const dimension = dimensions.find(({ id }) => id === dimensionId);
    const table = tables.find(({ id }) => id === tableId);
    return [
      field && `${roman(field.numeral)} ${field.title}`,
      dimension?.title,
      table && t("table", { number: table.number }),
    ];
  };
  return (
    <>
      {unused.length > 0 && <p>{t("unused", { columns: unused.join(", ") })}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="paste-check" tabIndex={0} aria-label={t("check")}>
        <table>
          <caption>{t("understood", { count: lines.length - wrong.length, of: lines.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("line")}</th>
              <th scope="col">{t("card")}</th>
              <th scope="col">{t("place")}</th>
            </tr>
          </thead>
          <tbody>
            {[...wrong, ...lines.filter(({ problems }) => problems.length === 0)].map((line) => (
              <tr key={line.line} data-wrong={line.problems.length > 0 ? "" : undefined}>
                <th scope="row">{line.line}</th>
                <td>
                  <Words>{line.text}</Words>
                  {line.problems.map((problem) => (
                    <StateWord key={problem.why} state="refused">
                      {say(problem)}
                    </StateWord>
                  ))}
                </td>
                <td>{place(line).filter(Boolean).join(" · ") || t("inbox")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
