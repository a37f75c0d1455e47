"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { useSpoken } from "#components/language.tsx";
import type { Agenda } from "#components/live/staff/agenda.ts";
import { CheckLine } from "#components/live/staff/check-line.tsx";
import { useShortcutSetting } from "#components/live/staff/shortcuts.tsx";
import { PrintLink } from "#components/print-link.tsx";
import { Answered } from "./answered.tsx";
import { EndSignalSwitch } from "./end-signal.tsx";
import { GalleryKeys } from "./gallery-keys.tsx";
import { Guide } from "./guide.tsx";
import { LeadKeys } from "./lead-keys.tsx";
import { type LeadPanels, PanelKeys } from "./lead-panels.tsx";
import { PinButton } from "./pin-button.tsx";
import { TableLines } from "./table-lines.tsx";
import type { Gallery } from "./use-gallery.ts";
import type { LeadKeysState } from "./use-lead-keys.ts";
import type { WallWindow } from "./use-wall-window.ts";
import { WallNow } from "./wall-now.tsx";

interface LeadSideProps {
  agenda: Agenda;
  keys: LeadKeysState;
  wall: WallWindow;
  gallery: Gallery;
  panels: LeadPanels;
  onDevices: () => void;
}

/** The wall as it is now, what comes next, the keys, and how the tables are doing. */
export function LeadSide({ agenda, keys, wall, gallery, panels, onDevices }: LeadSideProps) {
  const t = useTranslations("lead");
  const say = useSpoken();
  const { current, next } = agenda;
  const workshopId = agenda.workshop?.id ?? "";
  return (
    <>
      <WallNow agenda={agenda} keys={keys} wall={wall} />
      {next && (
        <p className="leading-tight">
          <b>{t("then")}</b> {say(next.activity.title).text}
        </p>
      )}
      <LeadKeys keys={keys} />
      {current && <GalleryKeys gallery={gallery} />}
      <PanelKeys panels={panels} />
      {current && <Guide agenda={agenda} />}
      {current && <Answered activity={current.activity} />}
      {current?.activity.type === "collect" && <TableLines activity={current.activity} step={current.step} />}
      <div className="mt-auto grid gap-1">
        {current && (
          <Button small onClick={onDevices}>
            {t("devices")}
          </Button>
        )}
        {agenda.workshop && <PrintLink workshopId={agenda.workshop.id}>{t("printNow")}</PrintLink>}
        <PinButton origin={wall.origin} />
        <a className="min-h-[44px] content-center underline" href={`/lead/${workshopId}/keys`} target="_blank" rel="noopener">
          {t("keySheet")}
        </a>
        <a className="min-h-[44px] content-center underline" href={`/lead/${workshopId}/technik`} target="_blank" rel="noopener">
          {t("equipment")}
        </a>
        <EndSignalSwitch step={current?.step} />
        <ShortcutSwitch />
      </div>
    </>
  );
}

function ShortcutSwitch() {
  const t = useTranslations("lead");
  const { on, set } = useShortcutSetting();
  return (
    <CheckLine on={on} onChange={set}>
      {t("shortcuts")}
    </CheckLine>
  );
}
