"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { RehearsalControls } from "#components/live/staff/rehearsal-controls.tsx";
import { useRehearsal } from "#components/live/use-rehearsal.ts";

/** Above the desk of whoever leads a rehearsal: that it is one, how fast it goes, and its end. */
export default function RehearsalBar({ of }: { of: string }) {
  const t = useTranslations();
  const desk = useRehearsal(of);
  // On a phone the run sheet needs the room.
  const [open, setOpen] = useState(false);
  return (
    <section className="rehearsal-bar" data-open={open ? "" : undefined} aria-label={t("rehearsal.name")}>
      <p>{t("parts.rehearsal")}</p>
      <Button small className="rehearsal-steer" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t("rehearsal.steer")}
      </Button>
      <RehearsalControls desk={desk} />
    </section>
  );
}
