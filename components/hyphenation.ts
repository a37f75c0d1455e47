import { cleanCopies } from "./copy-clean.ts";

type SplitWord = (word: string) => string;

let split: SplitWord | null = null;
let started = false;
const listeners = new Set<() => void>();

/** For useSyncExternalStore: the first reader starts the loading, everybody is told when it is there. */
export function subscribeHyphenation(listener: () => void): () => void {
  listeners.add(listener);
  if (!started) {
    started = true;
    cleanCopies(document);
    whenIdle(() => void load());
  }
  return () => listeners.delete(listener);
}

/** Null until the patterns are loaded, and for good where the browser hyphenates German itself. */
export function hyphenationSplit(): SplitWord | null {
  return split;
}

async function load(): Promise<void> {
  if (!document.documentElement.lang.startsWith("de") || isHandheld() || browserHyphenates()) return;
  try {
    const { default: hyphen } = await import("hyphen/de/index.js");
    const known = new Map<string, string>();
    split = (word) => {
      const found = known.get(word) ?? hyphen.hyphenateSync(word, { minWordLength: 1 });
      known.set(word, found);
      return found;
    };
    for (const listener of listeners) listener();
  } catch {
    // Words stay whole; a later page load tries again.
  }
}

/** Phones and tablets bring their own dictionary, and on a hall's Wi-Fi the patterns (104 KiB) are dear. */
function isHandheld(): boolean {
  return matchMedia("(pointer: coarse)").matches;
}

/** Chromium on Debian has no German dictionary; most other browsers have one. */
function browserHyphenates(): boolean {
  const probe = document.createElement("div");
  probe.lang = "de";
  probe.textContent = "Verwaltungsdigitalisierung";
  probe.style.cssText =
    "position:absolute;visibility:hidden;width:7em;font:16px sans-serif;line-height:20px;overflow-wrap:normal;hyphens:auto";
  document.body.append(probe);
  const broken = probe.offsetHeight > 30;
  probe.remove();
  return broken;
}

function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(run, { timeout: 3000 });
  else setTimeout(run, 400);
}
