"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { isLocalAddress } from "#components/live/hall-address.ts";
import { useResultsPath } from "#components/live/use-results-path.ts";
import { useSend } from "#components/live/use-workshop.tsx";
import { Notice } from "#components/notice.tsx";
import { QrCode } from "#components/qr-code.tsx";
import type { Workshop } from "#domain/records.ts";
import { CopyLine } from "./links/copy-line.tsx";
import { useLinks } from "./links/use-links.ts";
import { useSay } from "./parts/announcer.tsx";
import { Part } from "./section/section.tsx";

/** A link with which everybody reads the results; off until the organiser says so. */
export function ResultsSection({ workshop }: { workshop: Workshop }) {
  const t = useTranslations("organiser.results");
  const refusals = useTranslations("refusals");
  const send = useSend();
  const say = useSay();
  const path = useResultsPath();
  const { origin } = useLinks(workshop.id, "");
  const [refused, setRefused] = useState<string | null>(null);
  const isOpen = workshop.resultsLink?.open === true;
  const set = async (open: boolean, renew: boolean) => {
    const reply = await send({ type: "setup.results", open, renew });
    setRefused(reply.ok ? null : reply.reason);
    if (reply.ok) say(t(open ? "on" : "off"));
  };
  return (
    <Part id="results" hint={t("hint")}>
      <div className="org-stack">
        <p>
          <b>{t(isOpen ? "on" : "off")}</b>
        </p>
        {isOpen && path === null && <p role="status">{t("loading")}</p>}
        {isOpen && path !== null && (
          <div className="org-join">
            <QrCode text={origin + path} label={t("qr")} />
            <CopyLine
              id="link-results"
              label={t("link")}
              hint={t("linkFor")}
              value={origin + path}
              here={path}
              onTaken={() => undefined}
            />
          </div>
        )}
        {isOpen && isLocalAddress(origin) && <Notice kind="info" title={t("hallOnly")} />}
        {refused && <Notice kind="error" live title={refusals(refused)} />}
        <div className="org-row">
          <Button onClick={() => void set(!isOpen, false)}>{t(isOpen ? "close" : "open")}</Button>
          {isOpen && (
            <Button variant="quiet" onClick={() => void set(true, true)}>
              {t("renew")}
            </Button>
          )}
        </div>
      </div>
    </Part>
  );
}
