"use client";

import { useTranslations } from "use-intl";
import { useRehearsal } from "#components/live/use-rehearsal.ts";
import { Notice } from "#components/notice.tsx";
import { useSay } from "../parts/announcer.tsx";
import { focusSoon } from "../parts/focus-soon.ts";
import { Part } from "../section/section.tsx";
import { RehearsalNow } from "./rehearsal-now.tsx";
import { RehearsalStart } from "./rehearsal-start.tsx";

/** The day, tried out with simulated people in a copy of this workshop. */
export function RehearsalSection({ workshopId }: { workshopId: string }) {
  const t = useTranslations();
  const say = useSay();
  const desk = useRehearsal(workshopId);
  const ended = () => {
    say(t("rehearsal.ended"));
    focusSoon("rehearsal-head");
  };
  return (
    <Part id="rehearsal" hint={t("rehearsal.hint")}>
      {desk.rehearsal && <RehearsalNow desk={desk} rehearsal={desk.rehearsal} onEnded={ended} />}
      {desk.rehearsal === null && <RehearsalStart desk={desk} />}
      {desk.refused && !desk.rehearsal && <Notice kind="error" live title={t(`refusals.${desk.refused}`)} />}
    </Part>
  );
}
