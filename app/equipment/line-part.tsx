"use client";

import { useTranslations } from "use-intl";
import type { Verdict } from "#components/equipment/judge.ts";
import type { LineCheck } from "#components/live/use-line-check.ts";
import { CheckPart } from "./check-part.tsx";

/** A minute is seen by people; below it the server's clock counts, and nobody notices. */
const worthSaying = 60;

/** How this device reaches the server. */
export function LinePart({ verdict, check }: { verdict: Verdict; check: LineCheck }) {
  const t = useTranslations("equipment.line");
  const { isOnline, transport, delay, clockAhead, foreign, hasFont } = check;
  return (
    <CheckPart id="line" verdict={verdict}>
      <ul className="equipment-facts">
        <li>{t(!isOnline ? "offline" : (transport ?? "measuring"))}</li>
        {delay !== null && (
          <li>{t(delay < 500 ? "delay" : "slow", { delay: Math.max(1, Math.round(delay)) })}</li>
        )}
        {isOnline && (
          <li>
            {Math.abs(clockAhead) < worthSaying
              ? t("clock")
              : t("clockWrong", { minutes: Math.max(1, Math.round(Math.abs(clockAhead) / 60)) })}
          </li>
        )}
        {transport && <li>{foreign === 0 && hasFont ? t("noInternet") : t("foreign")}</li>}
      </ul>
    </CheckPart>
  );
}
