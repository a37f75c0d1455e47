"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Activity } from "#domain/records.ts";
import { Button } from "../button.tsx";
import type { OutboxItem } from "../live/outbox.ts";
import { browserStorage } from "../live/storage.ts";
import { useNowUntil } from "../live/use-now-until.ts";
import { useDraft, useOutbox, useRecord, useRecords, useWorkshop } from "../live/use-workshop.tsx";
import { draftKey, graceEnds, refusedWrite } from "./drafts.ts";
import { QuotedNotice } from "./quoted-notice.tsx";

/** What was typed and did not get there: kept until its author has decided. */
export function UnsentWords({ activity, onTake }: { activity: Activity; onTake?: (text: string) => void }) {
  const started = useStarted(activity);
  const refused = useOutbox().filter((item) => item.refused !== null && !isAtHome(item, activity));
  return (
    <>
      {started.map(({ id, draft }) => (
        <StartedSentence key={id} activityId={id} draft={draft} onTake={onTake} />
      ))}
      {refused.map((item) => (
        <RefusedEntry key={item.id} item={item} onTake={onTake} />
      ))}
    </>
  );
}

/** Sentences that were begun in other steps and can still go somewhere now: into this step, or where they belong. */
function useStarted(activity: Activity): { id: string; draft: string }[] {
  const workshopId = useRecords("workshop")[0]?.id ?? "";
  const others = useRecords("activity").filter(({ type, id }) => type === "collect" && id !== activity.id);
  const [storage] = useState(browserStorage);
  return others
    .map(({ id }) => ({ id, draft: draftKey(workshopId, id) }))
    .filter(({ draft }) => storage.getItem(`weitblick.draft.${draft}`));
}

/** New cards of the step itself stand among its own cards. */
function isAtHome({ command }: OutboxItem, activity: Activity): boolean {
  if (command.type !== "activity" || command.activityId !== activity.id) return false;
  return (command.command as { do?: unknown } | null)?.do === "write";
}

type Take = ((text: string) => void) | undefined;

function StartedSentence({ activityId, draft, onTake }: { activityId: string; draft: string; onTake: Take }) {
  const t = useTranslations("phone.unsent");
  const client = useWorkshop();
  const [text, setText] = useDraft(draft);
  const inTime = useNowUntil(graceEnds(useRecord("step", activityId)));
  // Where it can go nowhere it is not in the way; the next collecting step offers it again.
  if (text.trim() === "" || (!inTime && !onTake)) return null;
  const sendNow = () => {
    const command = { do: "write", text, fieldId: null, dimensionId: null };
    client.keep({ type: "activity", activityId, command });
    setText("");
  };
  const take = () => {
    onTake?.(text);
    setText("");
  };
  return (
    <QuotedNotice title={t("started")} text={text} note={t(inTime ? "inTime" : "takeHint")}>
      {inTime && (
        <Button variant="first" onClick={sendNow}>
          {t("sendNow")}
        </Button>
      )}
      {onTake && <Button onClick={take}>{t("take")}</Button>}
      <Button variant="quiet" onClick={() => setText("")}>
        {t("discard")}
      </Button>
    </QuotedNotice>
  );
}

function RefusedEntry({ item, onTake }: { item: OutboxItem; onTake: Take }) {
  const t = useTranslations("phone.unsent");
  const refusals = useTranslations("refusals");
  const { outbox } = useWorkshop();
  const text = refusedWrite(item);
  const forget = () => outbox.discard(item.id);
  const take = () => {
    if (text !== null) onTake?.(text);
    forget();
  };
  return (
    <QuotedNotice
      title={t(text === null ? "refusedEntry" : "refusedCard")}
      text={text}
      note={refusals(item.refused ?? "invalid")}
    >
      {text !== null && onTake && <Button onClick={take}>{t("take")}</Button>}
      <Button variant={text === null ? "plain" : "quiet"} onClick={forget}>
        {t(text === null ? "understood" : "discard")}
      </Button>
    </QuotedNotice>
  );
}
