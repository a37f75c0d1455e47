import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Language, LocalText } from "#domain/records.ts";
import de from "#protocol/refusals.de.json" with { type: "json" };
import en from "#protocol/refusals.en.json" with { type: "json" };
import simple from "#protocol/refusals.simple.json" with { type: "json" };
import plainDe from "./messages.de.json" with { type: "json" };
import plainEn from "./messages.en.json" with { type: "json" };
import plainSimple from "./messages.simple.json" with { type: "json" };

const texts = {
  de: { ...plainDe, ...de },
  simple: { ...plainSimple, ...simple },
  en: { ...plainEn, ...en },
} as const satisfies Record<Language, typeof plainDe & typeof de>;

export type Texts = (typeof texts)["de"];

/** The language chosen on the joining page, else the browser's. */
export function languageOf(c: Context): Language {
  const chosen = getCookie(c, "weitblick.language");
  if (chosen === "de" || chosen === "simple" || chosen === "en") return chosen;
  return /^en\b/i.test(c.req.header("accept-language") ?? "") ? "en" : "de";
}

export const textsIn = (language: Language): Texts => texts[language] as Texts;

export const inLanguage = (text: LocalText, language: Language): string => text[language] || text.de;

/** The sentence for a refusal; one that has none says that it is being tried again. */
export function refusalSentence(t: Texts, reason: string): string {
  return (t.refusals as Record<string, string>)[reason] ?? t.refusals.busy;
}
