"use client";

import { useFormatter, useTranslations } from "use-intl";
import { Curtain } from "#components/curtain.tsx";
import FundingNotice, { useLogos } from "#components/live/funding-notice.tsx";
import { typedAddress } from "#components/live/hall-address.ts";
import { useRecord, useRecords } from "#components/live/use-workshop.tsx";
import { groupedCode } from "#components/live/wall/wall-stage.tsx";
import { QrCode } from "#components/qr-code.tsx";
import { Tally } from "#components/tally.tsx";
import { CalmClock } from "#components/time-line.tsx";
import { WallFrame } from "#components/wall-frame.tsx";
import { Words } from "#components/words.tsx";
import type { Workshop } from "#domain/records.ts";

interface LobbyProps {
  workshop: Workshop;
  /** Where phones can join; null while only this machine's own name is known. */
  origin: string | null;
  dark: boolean;
  covered: boolean;
}

/** How to get in, and who is there already. */
export function Lobby({ workshop, origin, dark, covered }: LobbyProps) {
  const t = useTranslations("wall");
  const format = useFormatter();
  const day = new Date(`${workshop.date}T12:00:00`);
  const date = Number.isNaN(day.getTime())
    ? ""
    : format.dateTime(day, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const funding = workshop.funding.trim();
  const logos = useLogos();
  return (
    <WallFrame
      screen
      dark={dark}
      kicker={[date, workshop.place].filter(Boolean).join(" · ")}
      question={workshop.title}
      clock={<CalmClock label={t("begins")} time={workshop.startsAt} />}
      funding={
        funding || logos.length > 0 ? (
          <FundingNotice workshopId={workshop.id} text={funding} logos={logos} />
        ) : undefined
      }
      over={covered ? <Curtain /> : undefined}
    >
      <div className="lobby">
        {origin ? <QrCode text={`${origin}/j/${workshop.joinCode}`} /> : <div />}
        <HowToJoin origin={origin} code={workshop.joinCode} />
        <WhoIsThere />
      </div>
    </WallFrame>
  );
}

function HowToJoin({ origin, code }: { origin: string | null; code: string }) {
  const t = useTranslations("wall");
  const address = origin && typedAddress(origin);
  return (
    <dl>
      {address ? (
        <>
          <dt>{t("scanOrType")}</dt>
          <dd className="lobby-address" data-long={address.length > 18 ? "" : undefined}>
            {address}
          </dd>
        </>
      ) : (
        <dd className="lobby-say">{t("noAddress")}</dd>
      )}
      <dt>{t("code")}</dt>
      <dd className="lobby-code">
        {groupedCode(code)}
        <p className="lobby-say">{useSpokenCode(code)}</p>
      </dd>
      <dt className="wall-wide">{t("noPhone")}</dt>
      <dd className="lobby-say wall-wide">
        <Words>{t("noPhoneHelp")}</Words>
      </dd>
    </dl>
  );
}

/** "R E null – G null W": a zero that is heard is not typed as an O. */
function useSpokenCode(code: string): string {
  const t = useTranslations("wall");
  const said = [...code].map((sign) => (/\d/.test(sign) ? t(`digits.${sign}`) : sign));
  return `${said.slice(0, 3).join(" ")} – ${said.slice(3).join(" ")}`;
}

function WhoIsThere() {
  const t = useTranslations("wall");
  const format = useFormatter();
  const attendance = useRecord("attendance", "all");
  const sectors = useRecords("sector");
  const { bySector = {}, others, joined = 0 } = attendance ?? {};
  const named = [...sectors].sort((a, b) => a.order - b.order).map(({ id, title }) => ({ id, title }));
  const all = [...named, { id: "", title: t("noSector") }];
  const rows = all
    .map(({ id, title }) => ({ id, title, count: bySector[id] ?? 0 }))
    .filter(({ id, count }) => (id === "" ? count > 0 : id in bySector || joined === 0));
  const together = all.filter(({ id }) => others?.sectorIds.includes(id)).map(({ title }) => title);
  const told = Object.values(bySector).reduce((sum, count) => sum + count, others?.count ?? 0);
  return (
    <ul className="sectors">
      <li className="sectors-total">
        <span>{t("present")}</span>
        <b>{joined}</b>
      </li>
      {rows.map(({ id, title, count }) => (
        <li key={id}>
          <span>
            <Words>{title}</Words>
          </span>
          <Tally count={count} />
          <b>{count}</b>
        </li>
      ))}
      {others && (
        <li className="sectors-together">
          <span>
            <Words>{t("together", { sectors: format.list(together, { type: "conjunction" }) })}</Words>
          </span>
          <b>{others.count}</b>
        </li>
      )}
      {told < joined && (
        <li className="sectors-together">
          <span>
            <Words>{t("fewYet")}</Words>
          </span>
        </li>
      )}
    </ul>
  );
}
