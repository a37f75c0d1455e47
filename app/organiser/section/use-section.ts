"use client";

import { useEffect, useRef, useState } from "react";
import { useWorkshop } from "#components/live/use-workshop.tsx";
import type { WorkshopClient } from "#components/live/workshop-client.ts";
import type { Command } from "#domain/commands.ts";
import { focusSoon } from "../parts/focus-soon.ts";
import { useReportPlan } from "../preview/plan-in-hand.tsx";
import { draftStorage } from "./draft-storage.ts";
import { isChanged, parseDraft, type SectionDraft, textOf } from "./section-draft.ts";
import { useReportUnsaved } from "./unsaved.tsx";

/** Something that cannot be saved as it is: the id of its input and the key of the sentence. */
export interface Problem {
  readonly at: string;
  readonly says: string;
}

export interface SectionState<T> {
  readonly name: string;
  readonly value: T;
  readonly change: (update: (value: T) => T) => void;
  readonly unsaved: boolean;
  /** Brought back after a reload. */
  readonly restored: boolean;
  /** Somebody else has saved this section while this person was changing it. */
  readonly conflict: boolean;
  readonly phase: "idle" | "saving" | "saved";
  readonly refused: string | null;
  /** Told only after the first try to save. */
  readonly problems: readonly Problem[];
  readonly save: () => Promise<void>;
  readonly discard: () => void;
  readonly keepMine: () => void;
}

interface SectionOptions<T> {
  readonly workshopId: string;
  readonly name: string;
  readonly saved: T;
  readonly command: (value: T) => Command;
  readonly check: (value: T) => readonly Problem[];
}

/** One section of the plan: what is saved, what is being changed, and the way from one to the other. */
export function useSection<T>({
  workshopId,
  name,
  saved,
  command,
  check,
}: SectionOptions<T>): SectionState<T> {
  const client = useWorkshop();
  const key = `weitblick.organiser.${workshopId}.${name}`;
  const [draft, setDraft] = useState<SectionDraft<T> | null>(() => parseDraft(draftStorage.read(key), saved));
  const [restored, setRestored] = useState(draft !== null);
  const [phase, setPhase] = useState<SectionState<T>["phase"]>("idle");
  const [refused, setRefused] = useState<string | null>(null);
  const [tried, setTried] = useState(false);

  const text = textOf(saved);
  const latest = useRef(text);
  latest.current = text;
  const unsaved = isChanged(draft, text);
  const value = unsaved ? draft.value : saved;
  const problems = check(value);

  useReportUnsaved(name, unsaved);
  useReportPlan(name, value);
  useEffect(() => draftStorage.write(key, unsaved ? JSON.stringify(draft) : null), [key, draft, unsaved]);

  const settle = (next: SectionDraft<T> | null) => {
    setDraft(next);
    setRefused(null);
    setTried(false);
    setRestored(false);
  };

  return {
    name,
    value,
    unsaved,
    restored: restored && unsaved,
    conflict: unsaved && phase !== "saving" && draft.base !== text,
    // A save whose answer got lost may have taken effect all the same: then what is there is what is saved.
    phase: refused !== null && !unsaved ? "saved" : phase,
    refused: unsaved ? refused : null,
    problems: tried ? problems : [],
    change: (update) => {
      if (phase === "saved") setPhase("idle");
      if (!unsaved) setRefused(null);
      setRestored(false);
      setDraft((old) =>
        isChanged(old, text)
          ? { base: old.base, value: update(old.value) }
          : { base: text, value: update(saved) },
      );
    },
    save: async () => {
      setTried(true);
      if (problems[0]) return focusSoon(problems[0].at);
      setPhase("saving");
      setRefused(null);
      const reply = await client.send(command(value));
      if (!reply.ok) {
        setPhase("idle");
        setRefused(reply.reason);
        return;
      }
      await caughtUp(client, reply.seq);
      // What was typed while it was on its way stays a change of its own.
      setDraft((old) =>
        old === null || textOf(old.value) === textOf(value)
          ? null
          : { base: latest.current, value: old.value },
      );
      setTried(false);
      setRestored(false);
      setPhase("saved");
    },
    discard: () => settle(null),
    keepMine: () => settle(unsaved ? { base: text, value: draft.value } : null),
  };
}

/** The reply may come before the view that shows what was saved; without this the old words would flash up. */
function caughtUp(client: WorkshopClient, seq: number): Promise<void> {
  return new Promise((resolve) => {
    let giveUp: ReturnType<typeof setTimeout>;
    const done = () => {
      clearTimeout(giveUp);
      forget();
      setTimeout(resolve, 0);
    };
    const look = () => (client.view.at?.seq ?? 0) >= seq && done();
    const forget = client.view.subscribe(look);
    giveUp = setTimeout(done, 3000);
    look();
  });
}
