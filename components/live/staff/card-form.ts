"use client";

import { useState } from "react";
import type { Activity } from "#domain/records.ts";
import { useDraft } from "../use-workshop.tsx";
import { useActing } from "./acting.tsx";

/** A card that is being written for somebody. */
export interface CardForm {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly fieldId: string | null;
  readonly setFieldId: (id: string | null) => void;
  readonly dimensionId: string | null;
  readonly setDimensionId: (id: string | null) => void;
  /** Whether it is for somebody who has no phone. */
  readonly onBehalf: boolean;
  readonly setOnBehalf: (on: boolean) => void;
  readonly busy: boolean;
  readonly sent: number;
  readonly send: () => Promise<boolean>;
}

export function useCardForm(activity: Activity, startField: string | null, startBehalf = false): CardForm {
  const { act } = useActing();
  const [text, setText] = useDraft(`staff.${activity.id}`);
  const [fieldId, setFieldId] = useState(startField);
  const [dimensionId, setDimensionId] = useState<string | null>(null);
  const [onBehalf, setOnBehalf] = useState(startBehalf);
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState(0);
  const send = async () => {
    if (text.trim() === "" || busy) return false;
    setBusy(true);
    const command = { do: "write", text, fieldId, dimensionId, ...(onBehalf && { onBehalf }) };
    const ok = await act({ type: "activity", activityId: activity.id, command });
    setBusy(false);
    if (ok) {
      setText("");
      setSent(sent + 1);
    }
    return ok;
  };
  return {
    text,
    setText,
    fieldId,
    setFieldId: (id) => {
      setFieldId(id);
      setDimensionId(null);
    },
    dimensionId,
    setDimensionId,
    onBehalf,
    setOnBehalf,
    busy,
    sent,
    send,
  };
}
