import { browserStorage } from "../live/storage.ts";

/** How this device shows things. Kept on the device: it is nobody else's business. */
export interface Looks {
  readonly text: "normal" | "large" | "larger";
  readonly theme: "device" | "light" | "dark";
}

export const looksKey = "weitblick.looks";
export const looksSizes = { normal: "", large: "125%", larger: "150%" } as const;

export function readLooks(): Looks {
  const [text, theme] = (browserStorage().getItem(looksKey) ?? "").split(" ");
  return {
    text: text === "large" || text === "larger" ? text : "normal",
    theme: theme === "light" || theme === "dark" ? theme : "device",
  };
}

/** Lengths are in rem, so the root's font size enlarges everything at once. */
export function applyLooks({ text, theme }: Looks): void {
  const root = document.documentElement;
  root.style.fontSize = looksSizes[text];
  root.dataset.text = text;
  if (theme === "device") delete root.dataset.theme;
  else root.dataset.theme = theme;
}

export function keepLooks(looks: Looks): void {
  browserStorage().setItem(looksKey, `${looks.text} ${looks.theme}`);
  applyLooks(looks);
}
