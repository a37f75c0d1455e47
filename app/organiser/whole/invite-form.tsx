"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { ask } from "#components/live/api.ts";
import { hallOrigin } from "#components/live/hall-address.ts";
import { Notice } from "#components/notice.tsx";
import { TextLine } from "#components/organiser/lines.tsx";
import type { InvitationLink } from "#protocol/http.ts";
import { CopyLine } from "../links/copy-line.tsx";
import { focusSoon } from "../parts/focus-soon.ts";

/** Makes a link for one more organiser; it is shown here, once. */
export function InviteForm({ onMade }: { onMade: () => Promise<void> }) {
  const t = useTranslations();
  const [label, setLabel] = useState("");
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [made, setMade] = useState<{ label: string; address: string } | null>(null);
  const isMissing = wrong === "missing";
  const invite = async () => {
    if (busy) return;
    if (label.trim() === "") {
      setWrong("missing");
      return focusSoon("invite-label");
    }
    setBusy(true);
    const answer = await ask<InvitationLink>("POST", "/api/organisers/invitations", { label: label.trim() });
    setBusy(false);
    if (!answer.ok) return setWrong(answer.refused);
    const { origins, path } = answer.value;
    // Whoever is invited sits at another machine, so it must not say "localhost" where another name is known.
    const origin = hallOrigin(location, origins[0] ?? null) ?? location.origin;
    setWrong(null);
    setMade({ label: label.trim(), address: origin + path });
    setLabel("");
    focusSoon("invite-link");
    await onMade();
  };
  return (
    <form
      className="org-stack org-narrow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void invite();
      }}
    >
      <TextLine
        id="invite-label"
        label={t("organiser.access.inviteLabel")}
        hint={t("organiser.access.inviteHint")}
        error={isMissing ? t("organiser.access.missing") : undefined}
        value={label}
        maxLength={160}
        onChange={setLabel}
      />
      {wrong !== null && !isMissing && <Notice kind="error" live title={t(`refusals.${wrong}`)} />}
      <p>
        <Button type="submit" busy={busy} aria-disabled={busy || undefined}>
          {t("organiser.access.invite")}
        </Button>
      </p>
      {made && (
        <CopyLine
          id="invite-link"
          label={t("organiser.access.link", { label: made.label })}
          hint={t("organiser.access.linkHint")}
          value={made.address}
          onTaken={() => undefined}
        />
      )}
    </form>
  );
}
