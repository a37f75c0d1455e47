"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import type { Agenda } from "#components/live/staff/agenda.ts";
import { isCovered } from "#components/live/staff/next-move.ts";
import { WallPreview } from "#components/wall-preview.tsx";
import { paceOf } from "./pace-of.ts";
import type { LeadKeysState } from "./use-lead-keys.ts";
import type { WallWindow } from "./use-wall-window.ts";

interface WallNowProps {
  agenda: Agenda;
  keys: LeadKeysState;
  wall: WallWindow;
}

/** The wall itself, scaled, in the shape of the projector's picture. */
export function WallNow({ agenda, keys, wall }: WallNowProps) {
  const t = useTranslations("lead");
  const { report, preview, isOpen } = wall;
  return (
    <section>
      <h2>
        {t("wallNow")} <span>{t(`wallState.${stateOf(agenda)}`)}</span>
      </h2>
      {preview ? (
        <WallPreview
          label={t("wallPreview")}
          width={isOpen ? report?.width : undefined}
          height={isOpen ? report?.height : undefined}
        >
          <iframe src={preview} title={t("wallPreview")} tabIndex={-1} className="size-full border-0" />
        </WallPreview>
      ) : (
        <p>{t("loading")}</p>
      )}
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {report && report.pages > 1 && agenda.current && (
          <>
            <Button
              small
              aria-label={t("pageBack")}
              disabled={report.page === 0}
              onClick={() => keys.turn(-1)}
            >
              ←
            </Button>
            <span className="font-[650]">{t("page", { page: report.page + 1, of: report.pages })}</span>
            <Button
              small
              aria-label={t("pageOn")}
              disabled={report.page >= report.pages - 1}
              onClick={() => keys.turn(1)}
            >
              →
            </Button>
          </>
        )}
        <Button small className="ml-auto" disabled={!preview} onClick={wall.open}>
          {t("openWall")}
        </Button>
      </div>
    </section>
  );
}

function stateOf({ stage, current }: Agenda) {
  if (stage?.curtain) return "curtain";
  if (!current) return "lobby";
  if (stage?.showCode) return "code";
  if (stage?.spotlight) return "spotlight";
  if (isCovered(current.activity, paceOf(current.activity)) && !current.step.revealed) return "covered";
  return current.step.frozen ? "frozen" : "open";
}
