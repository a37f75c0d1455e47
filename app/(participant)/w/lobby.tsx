"use client";

import { Suspense } from "react";
import { useTranslations } from "use-intl";
import { FieldTab } from "#components/field-tab.tsx";
import { lazyPart } from "#components/lazy-part.tsx";
import { PhoneStatus } from "#components/live/phone-status.tsx";
import { useTitle } from "#components/live/phone-step.tsx";
import { useAgenda } from "#components/live/use-agenda.ts";
import { useSaving } from "#components/live/use-saving.ts";
import { useSeat } from "#components/live/use-seat.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import { PhoneFrame } from "#components/phone-frame.tsx";
import { PhonePlace } from "#components/phone/place-links.tsx";
import { Said } from "#components/phone/said.tsx";
import { Words } from "#components/words.tsx";
import { useIdleFetch } from "./current-step.tsx";

const FundingNotice = lazyPart(() => import("#components/live/funding-notice.tsx"));

/** In before the first step: welcome, where one sits, what comes. */
export function Lobby() {
  const t = useTranslations("phone.lobby");
  const workshop = useRecords("workshop")[0];
  const { table, field } = useSeat();
  const { activities, plannedAt } = useAgenda();
  const saving = useSaving();
  const first = activities[0];
  const logos = useRecords("logo").toSorted((a, b) => a.order - b.order);
  useTitle(t("title"));
  useIdleFetch();
  return (
    <PhoneFrame
      head={{ ...(field && { numeral: field.numeral }), title: workshop?.title ?? "Weitblick" }}
      dock={saving.state === "saved" ? null : <PhoneStatus />}
    >
      <h1>{t("title")}</h1>
      <div className="flex items-center gap-3 border-2 border-ink bg-white p-3">
        {field && <FieldTab numeral={field.numeral} />}
        <p className="min-w-0 font-bold [overflow-wrap:anywhere]">
          {table ? t("seat", { number: table.number }) : t("noSeat")}
          {field && (
            <span className="block font-normal">
              <Words>{field.title}</Words>
            </span>
          )}
        </p>
      </div>
      <p>{t("soon")}</p>
      {workshop && (
        <section className="border-t-2 border-ink pt-2">
          <h2>{t("question")}</h2>
          <p>
            <Said text={workshop.question} />
          </p>
        </section>
      )}
      {first && (
        <section className="border-t-2 border-ink pt-2">
          <h2>{t("first")}</h2>
          <p>
            {plannedAt(first.id)} <Said text={first.title} />
          </p>
        </section>
      )}
      {workshop && (workshop.funding.trim() || logos.length > 0) && (
        <Suspense fallback={null}>
          <FundingNotice workshopId={workshop.id} text={workshop.funding} logos={logos} />
        </Suspense>
      )}
      <PhonePlace />
    </PhoneFrame>
  );
}
