"use client";

import { useTranslations } from "use-intl";
import { useLanguage } from "#components/language.tsx";
import type { Language } from "#domain/records.ts";

const languages: readonly { code: Language; name: string; lang: string }[] = [
  { code: "de", name: "Deutsch", lang: "de" },
  { code: "simple", name: "Einfache Sprache", lang: "de" },
  { code: "en", name: "English", lang: "en" },
];
const year = 365 * 24 * 60 * 60;

/** Each language is named in itself. The choice is a cookie, because the server renders the words. */
export function LanguageSwitch() {
  const t = useTranslations("organiser");
  const current = useLanguage();
  const choose = (code: Language) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http
    document.cookie = `weitblick.language=${code}; path=/; max-age=${year}; samesite=lax`;
    location.reload();
  };
  return (
    <fieldset className="org-languages">
      <legend className="vh">{t("language")}</legend>
      {languages.map(({ code, name, lang }) => (
        <button
          key={code}
          type="button"
          lang={lang}
          aria-pressed={code === current}
          onClick={() => code !== current && choose(code)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
