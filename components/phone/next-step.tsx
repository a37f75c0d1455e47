"use client";

import { useTranslations } from "use-intl";
import type { Activity } from "#domain/records.ts";
import { useAgenda } from "../live/use-agenda.ts";
import { Said } from "./said.tsx";

/** What comes after this step, so that nobody has to ask. */
export function NextStep({ activity }: { activity: Activity }) {
  const t = useTranslations("phone.step");
  const next = useAgenda().after(activity.id);
  if (!next) return <p>{t("last")}</p>;
  return (
    <p className="border-t-2 border-ink pt-2">
      <b className="font-bold">{t("next")}</b> <Said text={next.title} />
    </p>
  );
}
