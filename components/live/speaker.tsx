"use client";

import { createContext, useContext } from "react";
import { useSeat } from "./use-seat.ts";

/** Who answers just now on a device that speaks for several people. */
export interface Speaker {
  readonly personId: string;
  readonly tableId: string | null;
  /** Goes into the command where it is not the one who joined with this device. */
  readonly as?: string;
  /** Where several people share a phone: whose turn it is. */
  readonly turns?: Turns;
}

export interface Turns {
  readonly count: number;
  readonly at: number;
  /** Somebody has just taken over: the keyboard goes on there. */
  readonly moved: boolean;
  readonly onChange: (at: number) => void;
}

const SpeakerContext = createContext<Speaker | null>(null);
export const SpeakerProvider = SpeakerContext.Provider;

/** Whose answers are shown and given here: those of the person who holds the phone, unless it is said otherwise. */
export function useSpeaker(): Speaker {
  const chosen = useContext(SpeakerContext);
  const { me } = useSeat();
  return chosen ?? { personId: me?.id ?? "", tableId: me?.tableId ?? null };
}
