"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { ChoiceTiles } from "../choice.tsx";
import type { Turns } from "../live/speaker.tsx";

/** "Person 1, 2, 3": who looks at this phone together answers one after the other. */
export default function PersonSwitch({ count, at, moved, onChange }: Turns) {
  const t = useTranslations("phone.people");
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each person has a screen of their own; once for each
  useEffect(() => {
    if (moved) box.current?.querySelector<HTMLElement>("input:checked")?.focus();
  }, []);
  return (
    <div ref={box} className="border-b-2 border-ink pb-3">
      <ChoiceTiles
        legend={t("whose")}
        name="person"
        columns={2}
        options={Array.from({ length: count }, (_, index) => ({
          value: String(index),
          label: t("person", { number: index + 1 }),
        }))}
        value={String(at)}
        onChange={(value) => onChange(Number(value))}
      />
    </div>
  );
}
