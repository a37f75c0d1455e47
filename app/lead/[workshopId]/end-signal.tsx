"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { galleryTime } from "#components/live/gallery-time.ts";
import { CheckLine } from "#components/live/staff/check-line.tsx";
import { stepTime } from "#components/live/step-time.ts";
import { useStored } from "#components/live/use-stored.ts";
import { useRecord, useWorkshop } from "#components/live/use-workshop.tsx";
import type { Step } from "#domain/records.ts";

const isOn = (stored: unknown) => stored === true;

/** A soft tone on this device when the time is over: only for who has asked for it. */
export function EndSignalSwitch({ step }: { step: Step | undefined }) {
  const t = useTranslations("lead");
  const [on, setOn] = useStored("weitblick.end-signal", isOn);
  const audio = useRef<AudioContext | null>(null);
  const { now } = useWorkshop();
  const stage = useRecord("stage", "stage");
  const time = galleryTime(stage) ?? (step ? stepTime(step) : null);
  const deadline = time && (time.pausedLeft === undefined || time.pausedLeft === null) ? time.deadline : null;
  useEffect(() => {
    const left = deadline === null ? 0 : deadline - now();
    if (!on || left <= 0) return;
    const timer = setTimeout(() => {
      audio.current ??= new AudioContext();
      softTone(audio.current);
    }, left);
    return () => clearTimeout(timer);
  }, [on, deadline, now]);
  return (
    <CheckLine
      on={on}
      onChange={(wanted) => {
        setOn(wanted);
        // A browser lets only a hand's touch open the sound; it is heard at once, so that one knows it.
        if (!wanted) return;
        audio.current ??= new AudioContext();
        softTone(audio.current);
      }}
    >
      {t("endSignal")}
    </CheckLine>
  );
}

/** Two quiet notes, a fifth apart. */
function softTone(context: AudioContext): void {
  void context.resume();
  for (const [index, frequency] of [523, 784].entries()) {
    const start = context.currentTime + index * 0.35;
    const oscillator = context.createOscillator();
    const volume = context.createGain();
    oscillator.frequency.value = frequency;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(0.15, start + 0.05);
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.9);
    oscillator.connect(volume).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + 1);
  }
}
