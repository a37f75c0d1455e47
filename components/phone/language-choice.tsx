"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import type { Language } from "#domain/records.ts";
import { ChoiceTiles } from "../choice.tsx";
import { useLanguage } from "../language.tsx";

/** Each language is called what its speakers call it. */
export const languageNames: Readonly<Record<Language, string>> = {
  de: "Deutsch",
  simple: "Einfache Sprache",
  en: "English",
};

/** Keeps the choice for a year and draws the page anew; what is being typed stays. */
export function useChooseLanguage(): (language: Language) => void {
  const router = useRouter();
  return (language) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is missing on a hall's plain http
    document.cookie = `weitblick.language=${language}; path=/; max-age=31536000; samesite=lax`;
    router.refresh();
  };
}

export function LanguageChoice() {
  const t = useTranslations("phone.place");
  const language = useLanguage();
  const choose = useChooseLanguage();
  return (
    <ChoiceTiles
      legend={t("language")}
      name="language"
      options={(["de", "simple", "en"] as const).map((value) => ({ value, label: languageNames[value] }))}
      value={language}
      onChange={(value) => choose(value as Language)}
    />
  );
}
