"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { type Answer, ask } from "#components/live/api.ts";
import { Notice } from "#components/notice.tsx";
import { PhoneFrame } from "#components/phone-frame.tsx";
import { LineField } from "#components/text-field.tsx";
import type { TakeoverAnswer } from "#protocol/http.ts";

type Refused = Extract<Answer<TakeoverAnswer>, { ok: false }>["refused"];

/** The code from the wall and the PIN of whoever leads. */
export function TakeoverForm() {
  const t = useTranslations("lead.takeover");
  const refusals = useTranslations("refusals");
  const [code, setCode] = useState("");
  const [pin, setPin] = useState("");
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const send = async () => {
    if (busy) return;
    setBusy(true);
    const answer = await ask<TakeoverAnswer>("POST", "/api/takeover", { code, pin });
    if (answer.ok) {
      // A fresh page, so that the line is opened with the new cookie.
      window.location.assign(`/lead/${answer.value.workshopId}`);
      return;
    }
    setRefused(answer.refused);
    setBusy(false);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <PhoneFrame
        head={{ title: "Weitblick" }}
        dock={
          <Button variant="first" type="submit" busy={busy} disabled={code.trim() === "" || pin.trim() === ""}>
            {t("submit")}
          </Button>
        }
      >
        <h1>{t("title")}</h1>
        <p className="phone-hint">{t("help")}</p>
        <LineField
          label={t("code")}
          code
          className="uppercase"
          value={code}
          onChange={setCode}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={12}
        />
        <LineField
          label={t("pin")}
          code
          value={pin}
          onChange={setPin}
          inputMode="numeric"
          autoComplete="off"
          maxLength={9}
        />
        {refused && <Notice kind="error" title={refusals(refused)} live />}
      </PhoneFrame>
    </form>
  );
}
