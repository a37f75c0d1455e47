"use client";

import { type ReactNode, useEffect, useState } from "react";
import { GivenWorkshop } from "../use-workshop.tsx";
import { minutesOf, useTimeOfDay } from "../time-of-day.ts";
import { PreviewClient } from "./preview-client.ts";
import { type PreviewMessage, readPreview, readyKind } from "./preview-message.ts";
import { type PreviewScreen, plannedTime, previewView } from "./preview-records.ts";

interface PreviewWorkshopProps {
  screen: PreviewScreen;
  /** What stands here until the organiser's page has spoken. */
  waiting: ReactNode;
  children: (message: PreviewMessage) => ReactNode;
}

/** A workshop that the organiser's page tells of, for the real screens to be shown in: read-only, without a line. */
export function PreviewWorkshop({ screen, waiting, children }: PreviewWorkshopProps) {
  const [client] = useState(() => new PreviewClient());
  const [message, setMessage] = useState<PreviewMessage | null>(null);
  const timeOfDay = useTimeOfDay();
  useEffect(() => {
    const { top } = window;
    if (top === null || top === window) return;
    let count = 0;
    let opened = { at: "", time: 0 };
    const take = (event: MessageEvent<unknown>) => {
      const told = event.source === top ? readPreview(event, location.origin) : null;
      if (!told) return;
      // The clock goes on while somebody types, and begins anew with another step.
      const at = JSON.stringify(told.show);
      if (opened.at !== at) {
        opened = { at, time: plannedTime(told, (time) => minutesOf(timeOfDay(time))) };
        client.setClock(opened.time);
      }
      count += 1;
      const { shared, own } = previewView(told, screen, opened.time);
      client.view.take({
        epoch: "preview",
        audience: "preview",
        from: null,
        to: count,
        set: shared,
        drop: [],
      });
      client.view.takePrivate({ whole: true, set: own, drop: [] });
      setMessage(told);
    };
    window.addEventListener("message", take);
    top.postMessage({ kind: readyKind }, location.origin);
    return () => window.removeEventListener("message", take);
  }, [client, screen, timeOfDay]);
  if (!message) return waiting;
  // Nothing in a preview can be reached: it would look as if something could be done.
  return (
    <GivenWorkshop client={client}>
      <div inert>{children(message)}</div>
    </GivenWorkshop>
  );
}
