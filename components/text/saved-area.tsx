"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { mergeTexts } from "#domain/text-edit.ts";
import type { ReplyReason } from "#protocol/messages.ts";
import { randomId } from "../live/random-id.ts";
import { useDraft, useRecord, useWorkshop } from "../live/use-workshop.tsx";
import { StatusLine } from "../status-line.tsx";

const pauseMilliseconds = 1500;

/**
 * The same field where WebSocket does not get through: the whole text is saved by a command, one person at a time.
 * Until it is saved it is kept on the device.
 */
export function SavedArea(props: { textId: string; writes: boolean; label: string; longest: number }) {
  const { textId, writes, label, longest } = props;
  const t = useTranslations("text");
  const refusals = useTranslations("refusals");
  const { text, change, state, refused } = useSavedText(textId);
  return (
    <>
      <p className="phone-hint">{t("blocked")}</p>
      <textarea
        className="field writing-area"
        aria-label={label}
        readOnly={!writes}
        maxLength={longest}
        rows={14}
        value={text}
        onChange={(event) => change(event.target.value)}
      />
      {refused && <p role="alert">{refusals(refused)}</p>}
      <StatusLine state={state} count={0} />
    </>
  );
}

function useSavedText(textId: string) {
  const client = useWorkshop();
  const record = useRecord("prose", textId);
  const theirs = record?.text ?? "";
  const [draft, setDraft] = useDraft(`text.${textId}`);
  const [base, setBase] = useState(theirs);
  const [mine, setMine] = useState(draft === "" ? null : draft);
  const [refused, setRefused] = useState<ReplyReason | null>(null);
  const sending = useRef<{ id: string; text: string } | null>(null);
  const text = mine ?? theirs;

  const save = useCallback(async () => {
    if (mine === null || mine === base) return;
    // The same words under the same id: sent twice, they take effect once.
    if (sending.current?.text !== mine) sending.current = { id: randomId(), text: mine };
    const command = { type: "text.save", textId, base, text: mine };
    const reply = await client.socket
      .timeout(8000)
      .emitWithAck("command", { id: sending.current.id, command })
      .catch(() => null);
    if (!reply) return;
    setRefused(reply.ok || reply.reason === "busy" ? null : reply.reason);
    if (!reply.ok) return;
    setBase(mine);
    setMine((now) => (now === mine ? null : now));
    setDraft("");
  }, [client, textId, base, mine, setDraft]);

  useEffect(() => {
    if (mine === null) return;
    const timer = setInterval(() => void save(), pauseMilliseconds);
    return () => clearInterval(timer);
  }, [mine, save]);

  // What others wrote meanwhile comes in as soon as nothing of one's own is on the way.
  useEffect(() => {
    if (mine === null) setBase(theirs);
  }, [mine, theirs]);

  const change = (next: string) => {
    setDraft(next);
    setMine(mine === null ? mergeTexts(base, next, theirs) : next);
    if (mine === null) setBase(theirs);
  };
  const isOffline = client.line.state !== "online";
  const state = mine === null ? ("saved" as const) : isOffline ? ("offline" as const) : ("sending" as const);
  return { text, change, state, refused };
}
