"use client";

import { useTranslations } from "use-intl";
import type { Activity } from "#domain/records.ts";
import { Button } from "../button.tsx";
import type { OutboxItem } from "../live/outbox.ts";
import { browserStorage } from "../live/storage.ts";
import { useNowUntil } from "../live/use-now-until.ts";
import { useDraft, useOutbox, useRecord, useRecords, useWorkshop } from "../live/use-workshop.tsx";
import { draftKey, graceMilliseconds, refusedWrite } from "./drafts.ts";
import { QuotedNotice } from "./quoted-notice.tsx";

/** What was typed and did not get there: kept until its author has decided. */
export function UnsentWords({ activity, onTake }: { activity: Activity; onTake?: (text: string) => void }) {
  const workshopId = useRecords("workshop")[0]?.id ?? "";
  const others = useRecords("activity").filter(({ type, id }) => type === "collect" && id !== activity.id);
  const storage = browserStorage();
  const started = others.filter(({ id }) => storage.getItem(`weitblick.draft.${draftKey(workshopId, id)}`));
  const refused = useOutbox().filter((item) => item.refused !== null && !isAtHome(item, activity));
  return (
    <>
      {started.map((other) => (
        <StartedSentence key={other.id} activityId={other.id} draft={draftKey(workshopId, other.id)} onTake={onTake} />
      ))}
      {refused.map((item) => (
        <RefusedEntry key={item.id} item={item} onTake={onTake} />
      ))}
    </>
  );
}

/** New cards of the step itself stand among its own cards. */
function isAtHome(item: OutboxItem, activity: Activity): boolean {
  return item.command.type === "activity" && item.command.activityId === activity.id && refusedWrite(item) !== null;
}

type Take = ((text: string) => void) | undefined;

function StartedSentence({ activityId, draft, onTake }: { activityId: string; draft: string; onTake: Take }) {
  const t = useTranslations("phone.unsent");
  const client = useWorkshop();
  const [text, setText] = useDraft(draft);
  const closedAt = useRecord("step", activityId)?.closedAt ?? 0;
  const inTime = useNowUntil(closedAt + graceMilliseconds);
  if (text.trim() === "") return null;
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
    <QuotedNotice title={t("started")} text={text} note={t(inTime ? "inTime" : onTake ? "takeHint" : "later")}>
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
