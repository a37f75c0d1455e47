"use client";

import { useTranslations } from "use-intl";
import type { CardView } from "#domain/view.ts";

/** "utopisch · Tagebucheintrag": said in words, never by a colour. */
export function useKindWords(screen: "phone" | "wall"): (card: CardView) => string {
  const t = useTranslations(`activities.write.${screen}`);
  return ({ details }) => {
    if (details?.of !== "scenario") return "";
    return [details.polarity && t(`polarity.${details.polarity}`), details.form && t(`form.${details.form}`)]
      .filter(Boolean)
      .join(" · ");
  };
}
