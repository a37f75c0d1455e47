"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { wifiProblem, wifiText } from "#components/equipment/wifi.ts";
import { QrCode } from "#components/qr-code.tsx";
import { spacedCode, spokenAddress } from "../organiser/links/use-links.ts";
import { useWifi } from "./use-wifi.ts";

/** First the Wi-Fi, then the workshop: large on the projector, or as a sheet at the door. */
export function WifiSign({ join }: { join: string | null }) {
  const t = useTranslations("equipment.sign");
  const [wifi] = useWifi();
  const [, origin = "", code = ""] = /^(https?:\/\/[^/]+)\/j\/(\w+)$/.exec(join ?? "") ?? [];
  if (wifiProblem(wifi) !== null) return <main className="wifi-sign">{t("missing")}</main>;
  return (
    <main className="wifi-sign">
      <h1>{t("title")}</h1>
      <div className="wifi-sign-both">
        <section>
          <h2>{t("first")}</h2>
          <QrCode text={wifiText(wifi)} label={t("wifiQr")} />
          <p className="nohyphen">
            {t("name")} <b>{wifi.name}</b>
          </p>
          {wifi.security !== "nopass" && (
            <p className="nohyphen">
              {t("password")} <b>{wifi.password}</b>
            </p>
          )}
        </section>
        {origin !== "" && (
          <section>
            <h2>{t("second")}</h2>
            <QrCode text={`${origin}/j/${code}`} label={t("joinQr")} />
            <p className="nohyphen">
              {t("address")} <b>{spokenAddress(origin)}</b>
            </p>
            <p className="nohyphen">
              {t("code")} <b>{spacedCode(code)}</b>
            </p>
          </section>
        )}
      </div>
      <p className="print:hidden">
        <Button onClick={() => window.print()}>{t("print")}</Button>
      </p>
    </main>
  );
}
