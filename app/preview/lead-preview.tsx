"use client";

import { LeadDesk } from "#app/lead/[workshopId]/lead-screen.tsx";
import type { WallWindow } from "#app/lead/[workshopId]/use-wall-window.ts";
import { ActingProvider } from "#components/live/staff/acting.tsx";
import { ShortcutProvider } from "#components/live/staff/shortcuts.tsx";
import { SidePanelProvider } from "#components/live/staff/side-panel.tsx";
import type { Language } from "#domain/records.ts";

/** The facilitator's desk, with the wall in it as another preview. */
export default function LeadPreview({ origin, language }: { origin: string | null; language: Language }) {
  const wall: WallWindow = {
    links: null,
    preview: `/preview/wall?language=${language}`,
    report: null,
    isOpen: false,
    origin,
    origins: [],
    choose: () => undefined,
    open: () => undefined,
  };
  return (
    <ActingProvider>
      <ShortcutProvider>
        <SidePanelProvider>
          <LeadDesk workshopId="preview" wall={wall} />
        </SidePanelProvider>
      </ShortcutProvider>
    </ActingProvider>
  );
}
