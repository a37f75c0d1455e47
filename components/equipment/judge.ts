/** "ready": nothing to do. "open": somebody has yet to try it. "problem": it was tried and is not good. */
export type Verdict = "ready" | "open" | "problem";

/** What the window on the projector says about itself. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly screenWidth: number;
  readonly screenHeight: number;
  readonly ratio: number;
  /** The smallest text of a wall, as it is drawn there. */
  readonly smallText: number;
}

export type PictureProblem = "not-full" | "too-small" | "text-small";

/** Smallest text at 1080 lines; a projector with fewer lines shows it in the same share of its picture. */
const smallestText = 28;

export function judgePicture(picture: Picture): { text: number; problem: PictureProblem | null } {
  const { width, height, screenWidth, screenHeight, smallText } = picture;
  const text = Math.round((smallText / Math.max(1, screenHeight)) * 1080);
  if (width < screenWidth - 4 || height < screenHeight - 4) return { text, problem: "not-full" };
  if (width < 1000 || height < 700) return { text, problem: "too-small" };
  return { text, problem: text < smallestText ? "text-small" : null };
}

export type AddressProblem = "none" | "own-machine" | "self-given" | "virtual" | "dot-local";

/** Why phones in the hall may not reach an address; null when nothing speaks against it. */
export function addressProblem(origin: string): AddressProblem | null {
  let host: string;
  try {
    host = new URL(origin).hostname;
  } catch {
    return "none";
  }
  if (/^(localhost|127\.|0\.0\.0\.0$|\[::1?\]$)/.test(host)) return "own-machine";
  if (/^169\.254\./.test(host)) return "self-given";
  // What Docker, VirtualBox and libvirt give to machines inside this one.
  if (/^(172\.17\.|192\.168\.56\.|192\.168\.122\.)/.test(host)) return "virtual";
  if (host.endsWith(".local")) return "dot-local";
  return null;
}

/** A camera reads a code from ten times its width. */
export const codeWidthAt = (metres: number): number => metres / 10;

/** How wide the lobby's code is on a picture of this width, and from how far it can be read; in metres. */
export function codeOnWall(pictureMetres: number, { width, height }: Pick<Picture, "width" | "height">) {
  const share = width / height > 1.5 ? 610 / 1080 : 360 / 930;
  const wide = pictureMetres * (height / width) * share;
  return { wide, readableFrom: wide * 10 };
}

export interface Line {
  readonly isOnline: boolean;
  readonly transport: "websocket" | "polling" | null;
  /** Milliseconds there and back. */
  readonly delay: number | null;
}

/** Half a second is felt at every card. */
export function judgeLine({ isOnline, transport, delay }: Line): Verdict {
  if (!isOnline) return "problem";
  if (transport === null || delay === null) return "open";
  return delay < 500 ? "ready" : "problem";
}

/** Three phones are tried in the hall; one that reached the server shows that the Wi-Fi lets phones through. */
export const judgePhones = (phones: number): Verdict => (phones > 0 ? "ready" : "open");

/** The middle of some measurements: one slow answer says nothing. */
export function middle(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** What is left, the bad before the untried. */
export function whatIsLeft<K extends string>(verdicts: Readonly<Record<K, Verdict>>): K[] {
  const names = Object.keys(verdicts) as K[];
  return [
    ...names.filter((name) => verdicts[name] === "problem"),
    ...names.filter((name) => verdicts[name] === "open"),
  ];
}
