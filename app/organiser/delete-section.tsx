"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { ask } from "#components/live/api.ts";
import { useRecord, useRecords } from "#components/live/use-workshop.tsx";
import { TextLine } from "#components/organiser/lines.tsx";
import type { Workshop } from "#domain/records.ts";
import { RetentionLog } from "./retention-log.tsx";
import { Part } from "./section/section.tsx";
import { ConfirmDialog } from "./whole/confirm-dialog.tsx";

/** Everything goes, for good. */
export function DeleteSection({ workshop }: { workshop: Workshop }) {
  const t = useTranslations("organiser.delete");
  const [open, setOpen] = useState(false);
  return (
    <Part id="delete" hint={t("hint")}>
      <RetentionLog workshop={workshop} />
      <Button onClick={() => setOpen(true)}>{t("open")}</Button>
      {open && <DeleteDialog workshop={workshop} onClose={() => setOpen(false)} />}
    </Part>
  );
}

/** Nothing brings it back: so the title has to be typed. */
function DeleteDialog({ workshop, onClose }: { workshop: Workshop; onClose: () => void }) {
  const t = useTranslations();
  const router = useRouter();
  const cards = useRecords("card").length;
  const people = useRecord("attendance", "all")?.joined ?? 0;
  const [typed, setTyped] = useState("");
  const [refused, setRefused] = useState<string | null>(null);
  const remove = async () => {
    const answer = await ask("DELETE", `/api/workshops/${workshop.id}`);
    // Somebody else may have been faster; gone is gone.
    if (answer.ok || answer.refused === "unknown-workshop") return router.push("/organiser");
    setRefused(answer.refused);
  };
  return (
    <ConfirmDialog
      heading={t("organiser.delete.title")}
      confirm={t("organiser.delete.confirm")}
      keep={t("organiser.delete.keep")}
      ready={same(typed) === same(workshop.title)}
      wrong={refused && t(`refusals.${refused}`)}
      onClose={onClose}
      onConfirm={remove}
    >
      <p>{t("organiser.delete.what", { people, cards })}</p>
      <TextLine
        id="delete-title-typed"
        label={t("organiser.delete.type")}
        hint={workshop.title}
        value={typed}
        onChange={setTyped}
      />
    </ConfirmDialog>
  );
}

const same = (text: string) => text.replace(/\s+/g, " ").trim().toLowerCase();
