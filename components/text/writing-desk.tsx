"use client";

import { useTranslations } from "use-intl";
import { longestText } from "#domain/commands/prose.ts";
import type { Prose } from "#domain/records.ts";
import { Button } from "../button.tsx";
import { StateWord } from "../state-word.tsx";
import { PhotoPart } from "./photo-part.tsx";
import { SavedArea } from "./saved-area.tsx";
import { TextArea } from "./text-area.tsx";
import { type OpenedText, useText } from "./use-text.ts";

export interface WritingDeskProps {
  workshopId: string;
  prose: Prose;
  role: "participant" | "host" | "lead";
  label: string;
  /** Whether this page may write, as far as the records tell. */
  mayWrite: boolean;
  photos: boolean;
}

/** One text, and everything that those who write it need: the field, who else writes, whether it is stored, photographs. */
export function WritingDesk({ workshopId, prose, role, label, mayWrite, photos }: WritingDeskProps) {
  const t = useTranslations("text");
  const opened = useText(workshopId, prose.id, role);
  const { client, status } = opened;
  const writes = mayWrite && (status.blocked || status.writes);
  return (
    <div className="grid gap-3">
      {status.blocked ? (
        <SavedArea textId={prose.id} writes={mayWrite} label={label} longest={longestText} />
      ) : (
        <>
          {client && status.ready ? (
            <TextArea key={client.doc.guid} client={client} writes={writes} label={label} longest={longestText} />
          ) : (
            <p role="status">{t("opening")}</p>
          )}
          <TextState opened={opened} />
          {status.ready && !status.writes && status.line === "online" && <p role="status">{t("readOnly")}</p>}
          <Writers opened={opened} />
        </>
      )}
      {opened.leftOver !== null && opened.leftOver !== prose.text && (
        <details className="border-2 border-ink bg-white p-3">
          <summary className="min-h-11 cursor-pointer font-bold">{t("leftOver")}</summary>
          <p>{t("leftOverHint")}</p>
          <p className="whitespace-pre-wrap select-all">{opened.leftOver}</p>
        </details>
      )}
      {photos && <PhotoPart workshopId={workshopId} cardId={prose.cardId} role={role} writes={writes} />}
    </div>
  );
}

/** The truth about where the words are. */
function TextState({ opened: { status, startAnew } }: { opened: OpenedText }) {
  const t = useTranslations("text");
  if (status.line === "ended")
    return (
      <div role="alert" className="grid gap-2">
        <p>{t(status.code === 4410 ? "elsewhere" : status.code === 4403 ? "closed" : "diverged")}</p>
        {status.code !== 4403 && <Button onClick={startAnew}>{t("startAnew")}</Button>}
      </div>
    );
  const state = status.line !== "online" ? "offline" : status.unstored > 0 ? "sending" : "saved";
  return (
    <StateWord state={state} role="status" className="status">
      {state === "saved" ? t("stored") : t(state, { count: status.unstored })}
    </StateWord>
  );
}

function Writers({ opened: { status } }: { opened: OpenedText }) {
  const t = useTranslations("text.writers");
  if (status.writers.length === 0) return null;
  const names = status.writers.map((writer) => (writer.as === "phone" ? t("phone", { number: writer.number }) : t(writer.as)));
  return <p className="phone-hint">{t("now", { names: names.join(", ") })}</p>;
}
