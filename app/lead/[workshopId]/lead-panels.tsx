"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { MergePanel } from "#components/live/board/merge-panel.tsx";
import { useActing } from "#components/live/staff/acting.tsx";
import { useKeyHint, useShortcuts } from "#components/live/staff/shortcuts.tsx";
import { useSidePanel } from "#components/live/staff/side-panel.tsx";
import { NextStepsPanel } from "./next-steps-panel.tsx";
import { ParkedPanel } from "./parked-panel.tsx";
import { QueuePanel, useQueue } from "./queue-panel.tsx";

const panels = { parked: ParkedPanel, "next-step": NextStepsPanel, queue: QueuePanel } as const;
type PanelName = keyof typeof panels;

export interface LeadPanels {
  readonly shown: PanelName | null;
  readonly toggle: (name: PanelName) => void;
  /** What stands in the run sheet's place. */
  readonly panel: { title: string; onClose: () => void; content: React.ReactNode } | undefined;
}

/** What can stand in the run sheet's place: merging, what is set aside, next steps, cards that wait. */
export function useLeadPanels(): LeadPanels {
  const t = useTranslations("lead");
  const parts = useTranslations("parts");
  const { act } = useActing();
  const side = useSidePanel();
  const [first] = useQueue();
  const [shown, setShown] = useState<PanelName | null>(null);
  const merging = side?.merging ?? null;
  useEffect(() => {
    if (merging !== null) setShown(null);
  }, [merging]);
  const toggle = (name: PanelName) => {
    side?.merge(null);
    setShown(shown === name ? null : name);
  };
  useShortcuts({
    t: () => toggle("parked"),
    w: () => toggle("next-step"),
    k: () => toggle("queue"),
    f: first && (() => void act({ type: "card.release", cardIds: [first.id] })),
  });
  const Panel = shown && panels[shown];
  const panel = Panel
    ? {
        title: shown === "queue" ? t("queue.title") : parts(`notes.${shown}.title`),
        onClose: () => setShown(null),
        content: <Panel />,
      }
    : merging && side
      ? {
          title: t("board.mergeTool"),
          onClose: () => side.merge(null),
          content: <MergePanel cardKind={merging} />,
        }
      : undefined;
  return { shown, toggle, panel };
}

/** The ways into them; cards that wait are counted where nobody can overlook it. */
export function PanelKeys({ panels: { shown, toggle } }: { panels: LeadPanels }) {
  const t = useTranslations("lead");
  const parts = useTranslations("parts");
  const hint = useKeyHint();
  const waiting = useQueue().length;
  return (
    <div className="flex flex-wrap gap-2">
      {waiting > 0 && (
        <Button small kbd={hint("K")} aria-pressed={shown === "queue"} onClick={() => toggle("queue")}>
          {t("queue.waiting", { count: waiting })}
        </Button>
      )}
      <Button small kbd={hint("T")} aria-pressed={shown === "parked"} onClick={() => toggle("parked")}>
        {parts("notes.parked.title")}
      </Button>
      <Button small kbd={hint("W")} aria-pressed={shown === "next-step"} onClick={() => toggle("next-step")}>
        {parts("notes.next-step.title")}
      </Button>
    </div>
  );
}
