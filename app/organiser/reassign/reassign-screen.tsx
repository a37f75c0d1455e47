"use client";

import Link from "next/link";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { buttonClass } from "#components/button.tsx";
import { usePageTitle } from "#components/live/page-title.ts";
import { LiveWorkshop, useLine, useRecords } from "#components/live/use-workshop.tsx";
import { Announcer } from "../parts/announcer.tsx";
import { Desk } from "../parts/desk.tsx";
import { NoEntry } from "../parts/no-entry.tsx";
import { Part } from "../section/section.tsx";
import { ArchivedNotice } from "../whole/archived-notice.tsx";
import { CardPicker } from "./card-picker.tsx";
import { FieldRules } from "./field-rules.tsx";
import { placesOf } from "./places.ts";
import { useReassign } from "./use-reassign.ts";

/** The evening after: cards of the day's topic areas go to the fields in which they are published. */
export function ReassignScreen({ workshopId }: { workshopId: string }) {
  return (
    <Announcer>
      <LiveWorkshop workshopId={workshopId} role="organiser">
        <Reassign workshopId={workshopId} />
      </LiveWorkshop>
    </Announcer>
  );
}

function Reassign({ workshopId }: { workshopId: string }) {
  const t = useTranslations("organiser");
  const line = useLine();
  const [workshop] = useRecords("workshop");
  const fields = useRecords("field");
  const dimensions = useRecords("dimension");
  const withoutField = t("reassign.withoutField");
  const places = useMemo(
    () => placesOf(fields, dimensions, withoutField),
    [fields, dimensions, withoutField],
  );
  const reassign = useReassign();
  usePageTitle([t("reassign.title"), workshop?.title].filter(Boolean).join(" · "));
  return (
    <Desk place={workshop?.title ?? t("setup.head")}>
      <div className="org-page">
        <h1 className="org-title">{t("reassign.title")}</h1>
        {line.state === "lost" && <NoEntry reason={line.reason} />}
        {line.state === "offline" && <p role="status">{t("noLine")}</p>}
        {workshop && (
          <>
            <ArchivedNotice workshop={workshop} />
            <div className="org-stack">
              <p className="org-hint">{t("reassign.hint")}</p>
              <p className="org-row">
                <Link className={buttonClass()} href={`/organiser/${workshopId}#fields`}>
                  {t("reassign.back")}
                </Link>
              </p>
            </div>
            <Part id="reassignFields" hint={t("reassign.fieldsHint")}>
              <FieldRules places={places} reassign={reassign} />
            </Part>
            <Part id="reassignCards" hint={t("reassign.cardsHint")}>
              <CardPicker places={places} reassign={reassign} />
            </Part>
          </>
        )}
      </div>
    </Desk>
  );
}
