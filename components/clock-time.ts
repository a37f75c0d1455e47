export interface Countdown {
  /** When the step was opened, in ms of the server's clock. */
  startedAt: number;
  /** When it should end. */
  deadline: number;
  /** What was left when it was paused; absent while it runs. */
  pausedLeft?: number | null;
}

export type CountdownPhase = "running" | "paused" | "over";

export interface CountdownView {
  phase: CountdownPhase;
  left: number;
  /** How far the dot has moved along the line, 0 to 100. */
  percent: number;
}

/** What the clock shows at a moment; without a moment (before the first tick) the whole time is left. */
export function viewCountdown(
  { startedAt, deadline, pausedLeft }: Countdown,
  now: number | null,
): CountdownView {
  const total = Math.max(1, deadline - startedAt);
  const paused = pausedLeft !== undefined && pausedLeft !== null;
  const left = Math.max(0, paused ? pausedLeft : deadline - (now ?? startedAt));
  const percent = Math.min(100, Math.max(0, 100 - (left / total) * 100));
  const phase = left === 0 ? "over" : paused ? "paused" : "running";
  return { phase, left, percent };
}

/** 12:40, 1:02:40. Rounds up: the last second shown is 00:01, and 00:00 means it is over. */
export function clockText(left: number): string {
  const seconds = Math.ceil(Math.max(0, left) / 1000);
  const pad = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = `${pad(minutes)}:${pad(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** Said aloud only at five minutes, one minute and the end: a reader is not to be interrupted every second. */
export function spokenMark(left: number): 5 | 1 | 0 | null {
  const seconds = Math.ceil(left / 1000);
  if (seconds === 0) return 0;
  if (seconds <= 60) return 1;
  return seconds <= 300 ? 5 : null;
}
