"use client";

import { useCallback, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { Dialog } from "#components/dialog.tsx";
import { ask } from "#components/live/api.ts";
import { typedAddress } from "#components/live/hall-address.ts";
import { useActing } from "#components/live/staff/acting.tsx";
import { useRecord, useRecords } from "#components/live/use-workshop.tsx";
import { groupedCode } from "#components/live/wall/wall-stage.tsx";
import type { PinAnswer } from "#protocol/http.ts";

/** How a second device takes over: shown only when asked for, and never on the wall. */
export function PinButton({ origin }: { origin: string | null }) {
  const t = useTranslations("lead.pin");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {t("button")}
      </Button>
      {open && <PinDialog origin={origin} onClose={() => setOpen(false)} />}
    </>
  );
}

function PinDialog({ origin, onClose }: { origin: string | null; onClose: () => void }) {
  const t = useTranslations("lead.pin");
  const { act } = useActing();
  const workshop = useRecords("workshop")[0];
  const turn = useRecord("stage", "stage")?.pinTurn;
  const [pin, setPin] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const id = workshop?.id;
  const load = useCallback(async () => {
    const answer = await ask<PinAnswer>("GET", `/api/workshops/${id}/pin`);
    setPin(answer.ok ? answer.value.pin : null);
    setFailed(!answer.ok);
  }, [id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a renewed one is asked for again
  useEffect(() => {
    void load();
  }, [load, turn]);
  return (
    <Dialog open title={t("title")} onClose={onClose}>
      <ol className="grid list-decimal gap-2 pl-5">
        <li>
          {t("openPage")} <b className="nohyphen">{origin ? `${typedAddress(origin)}/uebernehmen` : "/uebernehmen"}</b>
        </li>
        <li>
          {t("code")} <b className="nohyphen">{groupedCode(workshop?.joinCode ?? "")}</b>
        </li>
        <li>
          {t("pin")}{" "}
          <b className="nohyphen text-[1.5rem]" data-pin>
            {pin ? `${pin.slice(0, 3)} ${pin.slice(3)}` : failed ? t("failed") : "…"}
          </b>
        </li>
      </ol>
      <p>{t("help")}</p>
      <div className="flex flex-wrap gap-2">
        {failed && <Button onClick={() => void load()}>{t("again")}</Button>}
        <Button onClick={() => void act({ type: "stage.pin" })}>{t("renew")}</Button>
      </div>
    </Dialog>
  );
}
