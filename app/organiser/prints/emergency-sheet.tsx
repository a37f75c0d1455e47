"use client";

import { useTranslations } from "use-intl";
import { useSpoken } from "#components/language.tsx";
import { QrCode } from "#components/qr-code.tsx";
import { Words } from "#components/words.tsx";
import type { Workshop } from "#domain/records.ts";
import { spacedCode, spokenAddress } from "../links/use-links.ts";
import { useDay } from "../parts/use-day.ts";
import { PrintFrame } from "./print-frame.tsx";
import { useRunPlan } from "./use-run-plan.ts";
import { useTableLinks } from "./use-table-links.tsx";

const cases = ["wifi", "laptop", "projector", "server", "phone", "paper"] as const;

/** One page to lead the day from when technology fails. The PIN is no organiser's to know (SE14): there is a line for it. */
export function EmergencySheet({ workshop }: { workshop: Workshop }) {
  const t = useTranslations("prints");
  const day = useDay();
  const { origin, participants } = useTableLinks(workshop.id);
  const address = spokenAddress(origin);
  const commands = {
    address: `${address}/uebernehmen`,
    plain: `${address}/plain`,
    start: "npm start",
    restore: "npm run restore -- data/backups",
  };
  return (
    <PrintFrame workshopId={workshop.id} sheet="notfall" origin={origin} pages={1}>
      <article className="sheet emergency">
        <header>
          <h2>{t("notfall.title")}</h2>
          <p>
            {workshop.title}, {t("from", { day: day(workshop.date), time: workshop.startsAt })}
          </p>
        </header>
        <div className="emergency-top">
          {participants && <QrCode text={origin + participants} />}
          <dl>
            <dt>{t("notfall.join")}</dt>
            <dd className="nohyphen">{address}</dd>
            <dt>{t("notfall.code")}</dt>
            <dd className="emergency-code">{spacedCode(workshop.joinCode)}</dd>
          </dl>
          <dl className="emergency-lines">
            {(["wifi", "pin", "callLead", "callTech", "callHouse"] as const).map((line) => (
              <div key={line}>
                <dt>{t(`notfall.${line}`)}</dt>
                <dd />
              </div>
            ))}
          </dl>
        </div>
        <p className="emergency-pin">{t("notfall.pinHint")}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("notfall.what")}</th>
              <th scope="col">{t("notfall.do")}</th>
            </tr>
          </thead>
          <tbody>
            {cases.map((name) => (
              <tr key={name}>
                <th scope="row">{t(`notfall.cases.${name}.what`)}</th>
                <td>{t(`notfall.cases.${name}.do`, commands)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <ShortDay workshop={workshop} />
      </article>
    </PrintFrame>
  );
}

/** Every step in a line, so that the day can be led from this page alone. */
function ShortDay({ workshop }: { workshop: Workshop }) {
  const t = useTranslations("prints");
  const say = useSpoken();
  const { rows, ends } = useRunPlan(workshop);
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t("notfall.day")}</h3>
      <ol className="emergency-day" data-many={rows.length > 24 ? "" : undefined}>
        {rows.map(({ activity, begins }) => (
          <li key={activity.id}>
            <b>{begins}</b> <Words>{say(activity.title).text}</Words>
          </li>
        ))}
        <li>
          <b>{ends}</b> {t("ablauf.end")}
        </li>
      </ol>
    </>
  );
}
