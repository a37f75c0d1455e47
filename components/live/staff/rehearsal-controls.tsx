"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import type { RehearsalDesk } from "#components/live/use-rehearsal.ts";
import { Notice } from "#components/notice.tsx";
import type { RehearsalPace } from "#protocol/http.ts";

export const rehearsalSpeeds = [1, 5, 20, 60] as const;

/** Since a restart nobody has said how fast. */
const still: RehearsalPace = { isRunning: false, speed: 1, leads: false };

/** Hold, go on, faster, by itself or not; and the one click that erases it. Nothing real is lost, so nothing is asked twice. */
export function RehearsalControls({ desk, onEnded }: { desk: RehearsalDesk; onEnded?: () => void }) {
  const t = useTranslations();
  const { rehearsal, busy, refused } = desk;
  if (!rehearsal) return null;
  const pace = rehearsal.pace ?? still;
  const change = (next: Partial<RehearsalPace>) => void desk.change({ ...pace, ...next });
  const end = async () => {
    if (busy !== "ending" && (await desk.end())) onEnded?.();
  };
  return (
    <fieldset className="rehearsal-controls">
      <legend className="vh">{t("rehearsal.name")}</legend>
      <Button small onClick={() => change({ isRunning: !pace.isRunning })}>
        {t(pace.isRunning ? "rehearsal.hold" : "rehearsal.goOn")}
      </Button>
      <select
        className="field"
        aria-label={t("rehearsal.speed")}
        value={pace.speed}
        onChange={(event) => {
          const speed = rehearsalSpeeds.find((it) => String(it) === event.target.value);
          if (speed) change({ speed });
        }}
      >
        {rehearsalSpeeds.map((speed) => (
          <option key={speed} value={speed}>
            {t(`rehearsal.speeds.${speed}`)}
          </option>
        ))}
      </select>
      <label className="rehearsal-check">
        <input type="checkbox" checked={pace.leads} onChange={(event) => change({ leads: event.target.checked })} />
        {t("rehearsal.leadsShort")}
      </label>
      <Button small busy={busy === "ending"} onClick={() => void end()}>
        {t(busy === "ending" ? "rehearsal.ending" : "rehearsal.end")}
      </Button>
      {refused && <Notice kind="error" live title={t(`refusals.${refused}`)} />}
    </fieldset>
  );
}
