"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { useSpoken } from "#components/language.tsx";
import type { Agenda } from "#components/live/staff/agenda.ts";
import { useShortcutSetting } from "#components/live/staff/shortcuts.tsx";
import { PrintLink } from "#components/print-link.tsx";
import { Answered } from "./answered.tsx";
import { LeadKeys } from "./lead-keys.tsx";
import { TableLines } from "./table-lines.tsx";
import type { LeadKeysState } from "./use-lead-keys.ts";
import type { WallWindow } from "./use-wall-window.ts";
import { WallNow } from "./wall-now.tsx";

interface LeadSideProps {
  agenda: Agenda;
  keys: LeadKeysState;
  wall: WallWindow;
  onDevices: () => void;
}

/** The wall as it is now, what comes next, the keys, and how the tables are doing. */
export function LeadSide({ agenda, keys, wall, onDevices }: LeadSideProps) {
  const t = useTranslations("lead");
  const say = useSpoken();
  const { current, next } = agenda;
  return (
    <>
      <WallNow agenda={agenda} keys={keys} wall={wall} />
      {next && (
        <p className="leading-tight">
          <b>{t("then")}</b> {say(next.activity.title).text}
        </p>
      )}
      <LeadKeys keys={keys} />
      {current && <Answered activity={current.activity} />}
      {current?.activity.type === "collect" && <TableLines activity={current.activity} />}
      <div className="mt-auto grid gap-1">
        {current && (
          <Button small onClick={onDevices}>
            {t("devices")}
          </Button>
        )}
        {agenda.workshop && <PrintLink workshopId={agenda.workshop.id}>{t("printNow")}</PrintLink>}
        <ShortcutSwitch />
      </div>
    </>
  );
}

function ShortcutSwitch() {
  const t = useTranslations("lead");
  const { on, set } = useShortcutSetting();
  return (
    <label className="flex min-h-[44px] cursor-pointer items-center gap-2 text-ink-2">
      <input
        type="checkbox"
        className="size-5 accent-(--ink)"
        checked={on}
        onChange={(event) => set(event.target.checked)}
      />
      {t("shortcuts")}
    </label>
  );
}
