"use client";

import { useTranslations } from "use-intl";
import { BoardHead } from "#components/board.tsx";
import { Button, buttonClass } from "#components/button.tsx";
import { typedAddress } from "#components/live/hall-address.ts";
import { useRecord, useRecords } from "#components/live/use-workshop.tsx";
import { groupedCode } from "#components/live/wall/wall-stage.tsx";
import { Notice } from "#components/notice.tsx";
import { Tally } from "#components/tally.tsx";
import { LobbyTables } from "./lobby-tables.tsx";
import type { WallWindow } from "./use-wall-window.ts";

/** Before the first step: how people get in, and who has come. */
export function LeadLobby({ wall, onClose }: { wall: WallWindow; onClose?: () => void }) {
  const t = useTranslations("lead");
  const attendance = useRecord("attendance", "all");
  const code = useRecords("workshop")[0]?.joinCode ?? "";
  return (
    <>
      <BoardHead
        title={t(onClose ? "devices" : "arriving")}
        summary={t("joined", { count: attendance?.joined ?? 0 })}
      >
        {onClose && <Button onClick={onClose}>{t("toWork")}</Button>}
      </BoardHead>
      <div className="grid auto-rows-max content-start gap-6 overflow-y-auto px-[18px] pt-2 pb-8 min-[700px]:grid-cols-2">
        <section className="grid content-start gap-3 min-[700px]:col-span-2">
          <p className="text-[1.0625rem]">
            {wall.origin ? t.rich("join", { address: typedAddress(wall.origin), b: bold }) : t("noAddress")}{" "}
            <b className="nohyphen text-[1.25rem]">{groupedCode(code)}</b>
          </p>
          <HallAddress wall={wall} />
        </section>
        <Sectors />
        <LobbyTables wall={wall} />
        {onClose && <Downloads />}
      </div>
    </>
  );
}

const bold = (chunks: React.ReactNode) => <b className="nohyphen">{chunks}</b>;

/** A wall on this machine would show a code that no phone can reach: say so, and let the address be picked. */
function HallAddress({ wall }: { wall: WallWindow }) {
  const t = useTranslations("lead");
  if (wall.origin === null) return <Notice kind="error" title={t("noHallAddress")} />;
  if (wall.origins.length === 0) return null;
  return (
    <fieldset className="choice">
      <legend>{t("addressForPhones")}</legend>
      <div className="tiles">
        {wall.origins.map((origin) => (
          <label key={origin} className="opt">
            <input
              type="radio"
              name="hall-origin"
              checked={origin === wall.origin}
              onChange={() => wall.choose(origin)}
            />
            <span className="nohyphen">{typedAddress(origin)}</span>
          </label>
        ))}
      </div>
      <p className="field-hint mt-1">{t("addressHelp")}</p>
    </fieldset>
  );
}

/** What has been written down so far: made anew at each download. */
function Downloads() {
  const t = useTranslations("lead");
  const id = useRecords("workshop")[0]?.id ?? "";
  return (
    <section className="min-[700px]:col-span-2">
      <h2 className="mb-2 border-b-2 border-ink text-[1.0625rem]">{t("downloads")}</h2>
      <div className="flex flex-wrap gap-2">
        {(["protokoll.docx", "protokoll.md", "policy-paper.docx", "export.zip"] as const).map((name) => (
          <a key={name} className={buttonClass()} href={`/api/workshops/${id}/export/${name}`} download>
            {t(`files.${name.replace(".", "-")}`)}
          </a>
        ))}
      </div>
    </section>
  );
}

function Sectors() {
  const t = useTranslations("lead");
  const attendance = useRecord("attendance", "all");
  const sectors = [...useRecords("sector")].sort((a, b) => a.order - b.order);
  const rows = [...sectors.map(({ id, title }) => ({ id, title })), { id: "", title: t("noSector") }];
  if (sectors.length === 0) return null;
  return (
    <section>
      <h2 className="mb-1 border-b-2 border-ink text-[1.0625rem]">{t("bySector")}</h2>
      <table className="lines">
        <tbody>
          {rows.map(({ id, title }) => (
            <tr key={id}>
              <th scope="row" className="border-t border-hair !py-1 !text-[0.9375rem] font-[650] !text-ink">
                {title}
              </th>
              <td>
                <Tally count={attendance?.bySector[id] ?? 0} />
              </td>
              <td>{attendance?.bySector[id] ?? 0}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
