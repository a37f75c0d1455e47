"use client";

import { useTranslations } from "use-intl";
import { ChoiceTiles } from "../choice.tsx";
import type { Turns } from "../live/speaker.tsx";

/** "Person 1, 2, 3": who looks at this phone together answers one after the other. */
export default function PersonSwitch({ count, at, onChange }: Turns) {
  const t = useTranslations("phone.people");
  return (
    <div className="border-b-2 border-ink pb-3">
      <ChoiceTiles
        legend={t("whose")}
        name="person"
        columns={count > 4 ? 2 : 4}
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
