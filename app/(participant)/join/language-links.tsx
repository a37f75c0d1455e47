"use client";

import { useLanguage } from "#components/language.tsx";
import { languageNames, useChooseLanguage } from "#components/phone/language-choice.tsx";

/** The other languages, each in its own words. */
export function LanguageLinks() {
  const language = useLanguage();
  const choose = useChooseLanguage();
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-5">
      {(["de", "simple", "en"] as const)
        .filter((other) => other !== language)
        .map((other) => (
          <button
            key={other}
            type="button"
            className="underline underline-offset-4"
            lang={other === "en" ? "en" : "de"}
            onClick={() => choose(other)}
          >
            {languageNames[other]}
          </button>
        ))}
    </span>
  );
}
