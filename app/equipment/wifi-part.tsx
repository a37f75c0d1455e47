"use client";

import { useTranslations } from "use-intl";
import { buttonClass } from "#components/button.tsx";
import { ChoiceTiles } from "#components/choice.tsx";
import { wifiProblem, wifiText } from "#components/equipment/wifi.ts";
import { CheckLine, TextLine } from "#components/organiser/lines.tsx";
import { QrCode } from "#components/qr-code.tsx";
import { CheckPart } from "./check-part.tsx";
import { useWifi } from "./use-wifi.ts";

const kinds = ["WPA", "WEP", "nopass"] as const;

/** A code with which phones join the hall's Wi-Fi. What is typed here stays in this browser. */
export function WifiPart({ join }: { join: string }) {
  const t = useTranslations("equipment.wifi");
  const [wifi, setWifi] = useWifi();
  const problem = wifiProblem(wifi);
  return (
    <CheckPart id="wifi" verdict={null}>
      <p>{t("hint")}</p>
      <div className="org-grid">
        <TextLine
          id="wifi-name"
          label={t("name")}
          value={wifi.name}
          maxLength={32}
          onChange={(name) => setWifi({ ...wifi, name })}
        />
        <TextLine
          id="wifi-password"
          label={t("password")}
          value={wifi.password}
          maxLength={63}
          error={problem === "password" && wifi.password !== "" ? t("tooShort") : undefined}
          onChange={(password) => setWifi({ ...wifi, password })}
        />
        <ChoiceTiles
          legend={t("security")}
          name="wifi-security"
          columns={1}
          value={wifi.security}
          onChange={(value) => setWifi({ ...wifi, security: kinds.find((kind) => kind === value) ?? "WPA" })}
          options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <CheckLine
          id="wifi-hidden"
          label={t("hidden")}
          checked={wifi.hidden}
          onChange={(hidden) => setWifi({ ...wifi, hidden })}
        />
      </div>
      {problem === null ? (
        <div className="org-join">
          <QrCode text={wifiText(wifi)} label={t("qr")} />
          <div className="org-stack">
            <p>{t("ready")}</p>
            <p>
              <a
                className={buttonClass()}
                href={`/technik/wlan?join=${encodeURIComponent(join)}`}
                target="_blank"
                rel="noopener"
              >
                {t("show")}
              </a>
            </p>
          </div>
        </div>
      ) : (
        <p className="org-hint">{t("missing")}</p>
      )}
    </CheckPart>
  );
}
