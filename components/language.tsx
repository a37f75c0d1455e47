"use client";

import { createContext, type ReactNode, useContext } from "react";
import { type AbstractIntlMessages, IntlProvider } from "use-intl";
import type { Language, LocalText } from "#domain/records.ts";

const LanguageContext = createContext<Language>("de");

/** The language that this screen speaks. Einfache Sprache is German, too: numbers and hyphens are the same. */
export function SpokenLanguage({
  language,
  messages,
  children,
}: {
  language: Language;
  messages: AbstractIntlMessages;
  children: ReactNode;
}) {
  return (
    <LanguageContext.Provider value={language}>
      <IntlProvider
        locale={language === "en" ? "en" : "de"}
        messages={messages}
        timeZone="Europe/Berlin"
        onError={failLoudly}
      >
        {children}
      </IntlProvider>
    </LanguageContext.Provider>
  );
}

export const useLanguage = (): Language => useContext(LanguageContext);

/** The text in a language, and the language that it is really in: what nobody translated is German. */
export function spoken(text: LocalText, language: Language): { text: string; lang: "de" | "en" | undefined } {
  const translated = language === "de" ? text.de : text[language];
  if (translated) return { text: translated, lang: undefined };
  return { text: text.de, lang: language === "en" ? "de" : undefined };
}

export function useSpoken(): (text: LocalText) => ReturnType<typeof spoken> {
  const language = useLanguage();
  return (text) => spoken(text, language);
}

/** A missing text is a bug that the build should have found; it must not go unnoticed. */
function failLoudly(error: Error): void {
  console.error(error);
}
