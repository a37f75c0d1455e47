"use client";

import { useTranslations } from "use-intl";
import type { Verdict } from "#components/equipment/judge.ts";
import { QrCode } from "#components/qr-code.tsx";
import type { ReachAnswer } from "#protocol/http.ts";
import { spokenAddress } from "../organiser/links/use-links.ts";
import { CheckPart } from "./check-part.tsx";

interface PhonesPartProps {
  verdict: Verdict;
  reach: ReachAnswer | null;
  origin: string;
}

/** Phones scan, the number grows: the only proof that the hall's Wi-Fi lets them through and the code can be read. */
export function PhonesPart({ verdict, reach, origin }: PhonesPartProps) {
  const t = useTranslations("equipment.phones");
  return (
    <CheckPart id="phones" verdict={verdict}>
      <div className="org-join">
        {reach ? <QrCode text={origin + reach.path} label={t("qr")} /> : <p>{t("begins")}</p>}
        <div className="org-stack">
          <p>{t("hint")}</p>
          {reach && (
            <>
              <p className="org-hint">
                {t("type")} <b className="nohyphen equipment-address">{spokenAddress(origin + reach.path)}</b>
              </p>
              <p role="status" className="equipment-count">
                {t("reached", { count: reach.phones })}
              </p>
              {reach.phones > 0 && (
                <p>{t("lines", { websocket: reach.websocket, polling: reach.polling })}</p>
              )}
              {reach.polling > 0 && <p>{t("pollingHelp")}</p>}
            </>
          )}
        </div>
      </div>
      <details>
        <summary>{t("none")}</summary>
        <ul className="equipment-facts">
          {(["sameWifi", "mobileData", "guest", "firewall"] as const).map((help) => (
            <li key={help}>{t(`help.${help}`)}</li>
          ))}
        </ul>
      </details>
    </CheckPart>
  );
}
