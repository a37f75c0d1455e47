"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { ChoiceTiles } from "../choice.tsx";
import { useRecords, useSend } from "../live/use-workshop.tsx";
import { Notice } from "../notice.tsx";

/** "Wir sind 3": how many people share this phone. */
export function PeopleChoice() {
  const t = useTranslations("phone.people");
  const refusals = useTranslations("refusals");
  const send = useSend();
  const people = useRecords("companion").length + 1;
  const [problem, setProblem] = useState<string | null>(null);
  const choose = async (value: string) => {
    const reply = await send({ type: "participant.share", people: Number(value) });
    if (reply.ok) setProblem(null);
    else setProblem(reply.reason === "still-in-use" ? t("stillIn") : refusals(reply.reason));
  };
  return (
    <>
      <ChoiceTiles
        legend={t("share")}
        name="people"
        columns={2}
        options={[1, 2, 3, 4, 5, 6].map((count) => ({ value: String(count), label: t("count", { count }) }))}
        value={String(people)}
        onChange={(value) => void choose(value)}
      />
      <p className="phone-hint">{t("hint")}</p>
      {problem && <Notice kind="error" title={problem} live />}
    </>
  );
}
