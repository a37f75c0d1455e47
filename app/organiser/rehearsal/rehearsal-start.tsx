"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { ChoiceTiles } from "#components/choice.tsx";
import { rehearsalSpeeds } from "#components/live/staff/rehearsal-controls.tsx";
import type { RehearsalDesk } from "#components/live/use-rehearsal.ts";
import { CheckLine, NumberLine } from "#components/organiser/lines.tsx";
import { focusSoon } from "../parts/focus-soon.ts";

/** How many people, how fast, and who leads. */
export function RehearsalStart({ desk }: { desk: RehearsalDesk }) {
  const t = useTranslations("rehearsal");
  const [people, setPeople] = useState(30);
  const [speed, setSpeed] = useState<(typeof rehearsalSpeeds)[number]>(20);
  const [leads, setLeads] = useState(true);
  const [isWrong, setWrong] = useState(false);
  const start = async () => {
    const isPossible = Number.isInteger(people) && people >= 5 && people <= 70;
    setWrong(!isPossible);
    if (!isPossible) return focusSoon("rehearsal-people");
    if (desk.busy === null && (await desk.start({ people, speed, leads }))) focusSoon("rehearsal-head");
  };
  return (
    <form
      noValidate
      className="org-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <NumberLine
        id="rehearsal-people"
        label={t("people")}
        hint={t("peopleHint")}
        error={isWrong ? t("peopleWrong") : undefined}
        min={5}
        max={70}
        value={people}
        onChange={setPeople}
      />
      <ChoiceTiles
        legend={t("speed")}
        aside={t("clockNote")}
        name="rehearsal-speed"
        value={String(speed)}
        onChange={(next) => setSpeed(rehearsalSpeeds.find((it) => String(it) === next) ?? speed)}
        options={rehearsalSpeeds.map((it) => ({
          value: String(it),
          label: t(`speeds.${it}`),
          note: t(`notes.${it}`),
        }))}
      />
      <CheckLine
        id="rehearsal-leads"
        label={t("leads")}
        hint={t("leadsHint")}
        checked={leads}
        onChange={setLeads}
      />
      <p className="org-row">
        <Button type="submit" busy={desk.busy === "starting"}>
          {t(desk.busy === "starting" ? "starting" : "start")}
        </Button>
        <span>{t("life")}</span>
      </p>
    </form>
  );
}
