"use client";

import { useFormatter, useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { useWorkshop } from "#components/live/use-workshop.tsx";
import { QrCode } from "#components/qr-code.tsx";
import { isCircleOpen } from "#domain/circles.ts";
import type { Circle } from "#domain/records.ts";

interface LeadCircleProps {
  round: number;
  circle: Circle;
  path: string | null;
  onSet: (open: boolean) => void;
}

/** One circle: its name, its link to be copied and as a code, and the way to end it. */
export function LeadCircle({ round, circle, path, onSet }: LeadCircleProps) {
  const t = useTranslations("activities.review.lead.circles");
  const format = useFormatter();
  const { now } = useWorkshop();
  const isOpen = isCircleOpen(circle, now());
  const address = path === null ? null : `${window.location.origin}${path}`;
  const day = circle.closesAt === null ? null : format.dateTime(circle.closesAt - 1, { dateStyle: "medium" });
  return (
    <li className="grid gap-2 border-2 border-ink bg-white p-3">
      <p>
        <b>{t("circle", { round, name: circle.name || t("unnamed") })}</b>{" "}
        {isOpen ? (day === null ? t("isOpen") : t("isOpenUntil", { day })) : t("isClosed")}
      </p>
      {isOpen && address !== null && (
        <div className="flex flex-wrap items-start gap-4">
          <div className="w-32 shrink-0">
            <QrCode text={address} label={t("qr")} />
          </div>
          <p className="min-w-0 [overflow-wrap:anywhere]">
            {t("link")} <a href={address}>{address}</a>
          </p>
        </div>
      )}
      <div>
        <Button small onClick={() => onSet(!isOpen)}>
          {t(isOpen ? "close" : "reopen")}
        </Button>
      </div>
    </li>
  );
}
