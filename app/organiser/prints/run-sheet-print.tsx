"use client";

import { useTranslations } from "use-intl";
import { useSpoken } from "#components/language.tsx";
import { type RunPlanRow, settingWords } from "#components/organiser/run-plan.ts";
import { Words } from "#components/words.tsx";
import type { Workshop } from "#domain/records.ts";
import { useDay } from "../parts/use-day.ts";
import { PrintFrame } from "./print-frame.tsx";
import { useRunPlan } from "./use-run-plan.ts";

const columns = ["time", "minutes", "phase", "step", "question", "material", "who", "planB"] as const;

/** The day on paper, to be led from and to be written on. */
export function RunSheetPrint({ workshop }: { workshop: Workshop }) {
  const t = useTranslations("prints");
  const day = useDay();
  const { rows, ends } = useRunPlan(workshop);
  return (
    <PrintFrame workshopId={workshop.id} sheet="ablauf">
      <article className="run-paper">
        <h2>{workshop.title}</h2>
        <p>
          {[t("from", { day: day(workshop.date), time: workshop.startsAt }), workshop.place]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {rows.length === 0 ? (
          <p>{t("ablauf.empty")}</p>
        ) : (
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`ablauf.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <Row key={row.activity.id} row={row} isFirst={rows[index - 1]?.phase?.id !== row.phase?.id} />
              ))}
              <tr>
                <th scope="row">{ends}</th>
                <td />
                <td colSpan={6}>{t("ablauf.end")}</td>
              </tr>
            </tbody>
          </table>
        )}
      </article>
    </PrintFrame>
  );
}

function Row({ row: { activity, phase, begins, whenLate }, isFirst }: { row: RunPlanRow; isFirst: boolean }) {
  const t = useTranslations();
  const say = useSpoken();
  // A kind of step that says nothing about itself leaves its columns to the pen.
  const hint = (about: "material" | "planB") => {
    const key = `activities.${activity.type}.prints.${about}`;
    return t.has(key) ? t(key, settingWords(activity)) : "";
  };
  const method = `activities.${activity.type}.name`;
  return (
    <tr data-step={activity.id} data-first={isFirst ? "" : undefined}>
      <th scope="row">{begins}</th>
      <td>{activity.minutes}</td>
      <td>{phase && <Words>{say(phase.title).text}</Words>}</td>
      <td>
        <b>
          <Words>{say(activity.title).text}</Words>
        </b>
        <br />
        {t.has(method) ? t(method) : activity.type}
        {activity.scope !== "everybody" && `, ${t(`organiser.agenda.scopes.${activity.scope}`)}`}
        {whenLate && (
          <em>
            {t(`prints.ablauf.${whenLate.left === 0 ? "dropOut" : "dropShort"}`, {
              turn: whenLate.turn,
              saves: whenLate.saves,
              left: whenLate.left,
            })}
          </em>
        )}
      </td>
      <td>{say(activity.prompt).text}</td>
      <td>{hint("material")}</td>
      <td />
      <td>{hint("planB")}</td>
    </tr>
  );
}
