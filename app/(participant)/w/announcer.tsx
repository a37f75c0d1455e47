"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useSaving } from "#components/live/use-saving.ts";
import { useRecord } from "#components/live/use-workshop.tsx";
import { useSpoken } from "#components/language.tsx";
import type { Activity } from "#domain/records.ts";

/** Says what one cannot see: politely where the entries are, at once that the step has changed. */
export function Announcer({ activity }: { activity: Activity | undefined }) {
  const t = useTranslations("phone.step");
  const words = useTranslations("parts.status");
  const say = useSpoken();
  const step = useRecord("step", activity?.id);
  const stage = useRecord("stage", "stage");
  const { state, waiting } = useSaving();
  const title = activity ? say(activity.title).text : "";
  const now = stage?.curtain
    ? t("curtain")
    : step?.status === "open"
      ? t("now", { title })
      : step?.status === "closed"
        ? t("closedNow", { title })
        : "";
  // What was so when the page was opened is read with the page; only a change is news.
  const first = useRef(now);
  const [changed, setChanged] = useState("");
  useEffect(() => {
    if (now !== first.current) {
      first.current = "";
      setChanged(now);
    }
  }, [now]);
  return (
    <>
      <p className="vh" role="status">
        {words(state, { count: waiting })}
      </p>
      <p className="vh" role="alert">
        {changed}
      </p>
    </>
  );
}
