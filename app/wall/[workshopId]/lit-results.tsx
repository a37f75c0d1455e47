"use client";

import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { WallScreenProps } from "#components/activity-screens.ts";
import { isLocalAddress } from "#components/live/hall-address.ts";
import { useResultsPath } from "#components/live/use-results-path.ts";
import { WallStep } from "#components/live/wall-step.tsx";
import { useWallStage } from "#components/live/wall/wall-stage.tsx";
import { QrCode } from "#components/qr-code.tsx";
import { Words } from "#components/words.tsx";

/** The way to the results for the way home: scanned once, read for weeks. */
export function LitResults({ activity, step, page, onPages }: WallScreenProps) {
  const t = useTranslations("wall.results");
  const path = useResultsPath();
  const { origin } = useWallStage();
  useEffect(() => onPages(1), [onPages]);
  return (
    <WallStep activity={activity} step={step} question={t("title")} page={page} calm>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-[calc(64*var(--u))]">
        {path !== null && origin !== null && (
          <QrCode text={origin + path} label={t("qr")} className="h-[calc(560*var(--u))] w-[calc(560*var(--u))]" />
        )}
        <p className="text-[calc(48*var(--u))] leading-[1.2] font-[650]">
          <Words>{t(origin === null ? "noAddress" : isLocalAddress(origin) ? "hallOnly" : "hint")}</Words>
        </p>
      </div>
    </WallStep>
  );
}
