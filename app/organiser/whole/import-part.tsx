"use client";

import { type FormEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { Notice } from "#components/notice.tsx";
import { Line } from "#components/organiser/line.tsx";
import { useSay } from "../parts/announcer.tsx";
import { focusSoon } from "../parts/focus-soon.ts";
import { Part } from "../section/section.tsx";
import { bringIn, isImportProblem } from "./bring-in.ts";

type Wrong = "no-file" | { refused: string; about: string };
/** Where a dot path or a record is named; the other problems say it in their sentence. */
const saysWhere = new Set(["import-broken", "import-references"]);

/** A backup comes back: as it was, or as a copy where its workshop is here already. */
export function ImportPart({ onDone }: { onDone: (workshopId: string) => Promise<void> }) {
  const t = useTranslations();
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const bring = async (asCopy: boolean) => {
    const file = input.current?.files?.[0];
    if (!file) {
      setWrong("no-file");
      return focusSoon("import-file");
    }
    setBusy(true);
    setWrong(null);
    const answer = await bringIn(file, asCopy);
    setBusy(false);
    if (!answer.ok) {
      setWrong(answer);
      if (answer.refused === "import-exists") focusSoon("import-copy");
      return;
    }
    if (input.current) input.current.value = "";
    say(t("organiser.import.done"));
    await onDone(answer.workshopId);
  };
  const refused = wrong === null || wrong === "no-file" ? null : wrong;
  return (
    <Part id="import" hint={t("organiser.import.hint")}>
      <form
        className="org-stack org-narrow"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (!busy) void bring(false);
        }}
      >
        <Line
          id="import-file"
          label={t("organiser.import.file")}
          error={wrong === "no-file" ? t("organiser.import.noFile") : undefined}
        >
          <input
            ref={input}
            id="import-file"
            className="field"
            type="file"
            accept=".json,application/json"
            aria-invalid={wrong === "no-file" || undefined}
            aria-describedby={wrong === "no-file" ? "import-file-error" : undefined}
            onChange={() => setWrong(null)}
          />
        </Line>
        {refused && (
          <Notice
            kind={refused.refused === "import-exists" ? "info" : "error"}
            live
            title={
              isImportProblem(refused.refused)
                ? t(`organiser.import.${refused.refused}`, { about: refused.about })
                : t(`refusals.${refused.refused}`)
            }
            action={
              refused.refused === "import-exists" && (
                <Button id="import-copy" onClick={() => void bring(true)}>
                  {t("organiser.import.asCopy")}
                </Button>
              )
            }
          >
            {refused.refused === "import-exists" && (
              <p>{t("organiser.import.copyText", { about: refused.about })}</p>
            )}
            {saysWhere.has(refused.refused) && (
              <p>{t("organiser.import.where", { about: refused.about })}</p>
            )}
          </Notice>
        )}
        <p>
          <Button type="submit" busy={busy} aria-disabled={busy || undefined}>
            {busy ? t("organiser.import.going") : t("organiser.import.go")}
          </Button>
        </p>
      </form>
    </Part>
  );
}
