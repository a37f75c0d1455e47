"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { ChoiceTiles } from "../choice.tsx";
import { keepLooks, type Looks, readLooks } from "./looks.ts";

/** Larger text and a dark page, for eyes and for dark halls. */
export function LooksChoice() {
  const t = useTranslations("phone.place");
  const [looks, setLooks] = useState(readLooks);
  const change = (part: Partial<Looks>) => {
    const next = { ...looks, ...part };
    setLooks(next);
    keepLooks(next);
  };
  return (
    <>
      <ChoiceTiles
        legend={t("text")}
        name="text"
        options={(["normal", "large", "larger"] as const).map((value) => ({
          value,
          label: t(`texts.${value}`),
        }))}
        value={looks.text}
        onChange={(value) => change({ text: value as Looks["text"] })}
      />
      <ChoiceTiles
        legend={t("theme")}
        name="theme"
        options={(["device", "light", "dark"] as const).map((value) => ({
          value,
          label: t(`themes.${value}`),
        }))}
        value={looks.theme}
        onChange={(value) => change({ theme: value as Looks["theme"] })}
      />
    </>
  );
}
