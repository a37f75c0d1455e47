"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { Dialog } from "#components/dialog.tsx";
import { ask } from "#components/live/api.ts";
import { useRecord, useRecords } from "#components/live/use-workshop.tsx";
import { Notice } from "#components/notice.tsx";
import { TextLine } from "#components/organiser/lines.tsx";
import type { Workshop } from "#domain/records.ts";
import { RetentionLog } from "./retention-log.tsx";
import { Part } from "./section/section.tsx";

/** Everything goes, for good: so the title has to be typed. */
export function DeleteSection({ workshop }: { workshop: Workshop }) {
  const t = useTranslations();
  const router = useRouter();
  const cards = useRecords("card").length;
  const people = useRecord("attendance", "all")?.joined ?? 0;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const matches = same(typed) === same(workshop.title);
  const close = () => {
    setOpen(false);
    setTyped("");
    setRefused(null);
  };
  const remove = async () => {
    if (!matches || busy) return;
    setBusy(true);
    const answer = await ask("DELETE", `/api/workshops/${workshop.id}`);
    // Somebody else may have been faster; gone is gone.
    if (answer.ok || answer.refused === "unknown-workshop") return router.push("/organiser");
    setBusy(false);
    setRefused(answer.refused);
  };
  return (
    <Part id="delete" hint={t("organiser.delete.hint")}>
      <RetentionLog workshop={workshop} />
      <Button onClick={() => setOpen(true)}>{t("organiser.delete.open")}</Button>
      <Dialog
        open={open}
        title={t("organiser.delete.title")}
        onClose={close}
        foot={
          <>
            <Button
              variant="first"
              busy={busy}
              aria-disabled={!matches || busy || undefined}
              onClick={() => void remove()}
            >
              {t("organiser.delete.confirm")}
            </Button>
            <Button onClick={close}>{t("organiser.delete.keep")}</Button>
          </>
        }
      >
        <p>{t("organiser.delete.what", { people, cards })}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void remove();
          }}
        >
          <TextLine
            id="delete-title-typed"
            label={t("organiser.delete.type")}
            hint={workshop.title}
            value={typed}
            onChange={setTyped}
          />
        </form>
        {refused && <Notice kind="error" live title={t(`refusals.${refused}`)} />}
      </Dialog>
    </Part>
  );
}

const same = (text: string) => text.replace(/\s+/g, " ").trim().toLowerCase();
