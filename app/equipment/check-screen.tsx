"use client";

import { useTranslations } from "use-intl";
import {
  addressProblem,
  judgeLine,
  judgePhones,
  judgePicture,
  type Verdict,
  whatIsLeft,
} from "#components/equipment/judge.ts";
import { useTestPicture } from "#components/live/test-picture.ts";
import { useLineCheck } from "#components/live/use-line-check.ts";
import { LiveWorkshop, useLine, useRecords } from "#components/live/use-workshop.tsx";
import { useLinks } from "../organiser/links/use-links.ts";
import { LanguageSwitch } from "../organiser/parts/language-switch.tsx";
import { NoEntry } from "../organiser/parts/no-entry.tsx";
import { AddressPart } from "./address-part.tsx";
import { LinePart } from "./line-part.tsx";
import { PhonesPart } from "./phones-part.tsx";
import { ProjectorPart } from "./projector-part.tsx";
import { useReach } from "./use-reach.ts";
import { WifiPart } from "./wifi-part.tsx";

interface CheckProps {
  workshopId: string;
  role: "organiser" | "lead";
}

/** Whether the hall's equipment works, told by itself where a browser can tell, and by three phones where it cannot. */
export function CheckScreen({ workshopId, role }: CheckProps) {
  const t = useTranslations("equipment");
  return (
    <div className="org">
      <header className="org-bar">
        <a className="skip" href="#main">
          {t("skip")}
        </a>
        <i className="dot" aria-hidden="true" />
        <b>Weitblick</b>
        <a href={`/${role}/${workshopId}`}>{t(`back.${role}`)}</a>
        <span className="org-bar-end">
          <LanguageSwitch />
        </span>
      </header>
      <main id="main" className="org-main" tabIndex={-1}>
        <div className="org-page">
          <h1 className="org-title">{t("title")}</h1>
          <LiveWorkshop workshopId={workshopId} role={role}>
            <Loaded workshopId={workshopId} role={role} />
          </LiveWorkshop>
        </div>
      </main>
    </div>
  );
}

function Loaded({ workshopId }: CheckProps) {
  const t = useTranslations("equipment");
  const line = useLine();
  const [workshop] = useRecords("workshop");
  const tables = useRecords("table");
  const chosen = useLinks(workshopId, tables.map(({ id }) => id).join());
  const { links, refused, origin } = chosen;
  const check = useLineCheck();
  const picture = useTestPicture();
  const reach = useReach(workshopId);
  if (line.state === "lost") return <NoEntry reason={line.reason} />;
  if (refused) return <NoEntry reason={refused} />;
  if (!workshop || !links) return <p role="status">{t("loading")}</p>;
  const verdicts = {
    line: judgeLine(check),
    address: addressProblem(origin) === null ? "ready" : "problem",
    projector: picture === null ? "open" : judgePicture(picture).problem === null ? "ready" : "problem",
    phones: judgePhones(reach?.phones ?? 0),
  } as const satisfies Record<string, Verdict>;
  const left = whatIsLeft(verdicts);
  return (
    <>
      <p className="org-hint">{t("hint")}</p>
      <p role="status" className="equipment-summary">
        {left.length === 0
          ? t("allReady")
          : t("left", { count: left.length, what: left.map((name) => t(`${name}.title`)).join(", ") })}
      </p>
      <LinePart verdict={verdicts.line} check={check} />
      <AddressPart verdict={verdicts.address} links={links} origin={origin} onChoose={chosen.chooseOrigin} />
      <ProjectorPart verdict={verdicts.projector} picture={picture} />
      <PhonesPart verdict={verdicts.phones} reach={reach} origin={origin} />
      <WifiPart join={origin + links.participants} />
    </>
  );
}
