"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { ask } from "#components/live/api.ts";
import type { Workshop } from "#domain/records.ts";
import type { RetentionAnswer } from "#protocol/http.ts";
import { useDay } from "./parts/use-day.ts";

const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10);

/** From when on nothing tells any more who took part, and what has been taken out since. */
export function RetentionLog({ workshop: { id, date, retentionDays } }: { workshop: Workshop }) {
  const t = useTranslations("organiser.retention");
  const day = useDay();
  const [retention, setRetention] = useState<RetentionAnswer | "failed" | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day or another number of days is another answer
  useEffect(() => {
    let isShown = true;
    void ask<RetentionAnswer>("GET", `/api/workshops/${id}/retention`).then((answer) => {
      if (isShown) setRetention(answer.ok ? answer.value : "failed");
    });
    return () => {
      isShown = false;
    };
  }, [id, date, retentionDays]);
  if (retention === null) return null;
  if (retention === "failed") return <p>{t("failed")}</p>;
  return (
    <div className="mb-4 grid gap-2">
      <p>{t("ends", { day: day(isoDay(retention.ends)) })}</p>
      {retention.log.length > 0 && (
        <>
          <h3>{t("title")}</h3>
          <ul>
            {retention.log.map(({ at, ...counts }) => (
              <li key={at}>{t("entry", { day: day(isoDay(at)), ...counts })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
