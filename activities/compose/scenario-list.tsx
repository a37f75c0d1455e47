"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { HideDialog } from "#components/live/board/hide-dialog.tsx";
import { useActing } from "#components/live/staff/acting.tsx";
import { LineField } from "#components/text-field.tsx";
import { Words } from "#components/words.tsx";
import { type Activity, type Polarity, shortId } from "#domain/records.ts";
import { PolaritySelect } from "./keep-form.tsx";
import type { Box, ShownScenario } from "./use-box.ts";

/** The scenarios so far: what each is made of, its title and where it leads, and a way to put it away. */
export function ScenarioList({ activity, box, scenarios }: { activity: Activity; box: Box; scenarios: readonly ShownScenario[] }) {
  const t = useTranslations("activities.compose.lead");
  if (scenarios.length === 0) return <p>{t("noScenario")}</p>;
  return (
    <ol className="grid gap-2">
      {scenarios.map((scenario) => (
        <Scenario key={scenario.card.id} activity={activity} box={box} scenario={scenario} />
      ))}
    </ol>
  );
}

function Scenario({ activity, box, scenario }: { activity: Activity; box: Box; scenario: ShownScenario }) {
  const t = useTranslations("activities.compose.lead");
  const { act } = useActing();
  const { letter, card, sources } = scenario;
  const [naming, setNaming] = useState<{ title: string; polarity: Polarity | null } | null>(null);
  const [hiding, setHiding] = useState(false);
  const polarity = card.details?.of === "scenario" ? card.details.polarity : null;
  const parts = box.all.flatMap(({ assumptions }) => assumptions.filter(({ id }) => sources.has(id)));
  const save = async () => {
    const command = { do: "name", cardId: card.id, ...naming };
    if (await act({ type: "activity", activityId: activity.id, command })) setNaming(null);
  };
  return (
    <li className="grid gap-1 border-2 border-ink bg-white p-2">
      <p className="text-[1.0625rem] font-bold">
        {letter} {shortId(card)} <Words>{card.text}</Words>
        {polarity && ` (${t(`polarity.${polarity}`)})`}
      </p>
      <p>{parts.map(shortId).join(" · ")}</p>
      {naming && (
        <form
          className="grid gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <LineField label={t("title")} value={naming.title} onChange={(title) => setNaming({ ...naming, title })} maxLength={200} />
          <PolaritySelect
            id={`${card.id}-polarity`}
            value={naming.polarity}
            onChange={(next) => setNaming({ ...naming, polarity: next })}
          />
          <Button type="submit" disabled={naming.title.trim() === ""}>
            {t("save")}
          </Button>
        </form>
      )}
      <p className="flex flex-wrap gap-2">
        {!naming && (
          <Button small onClick={() => setNaming({ title: card.text, polarity })}>
            {t("rename", { letter })}
          </Button>
        )}
        <Button small variant="quiet" onClick={() => setHiding(true)}>
          {t("putAway", { letter })}
        </Button>
      </p>
      {hiding && (
        <HideDialog
          count={1}
          onClose={() => setHiding(false)}
          onDone={(reason) => {
            setHiding(false);
            void act({ type: "card.hide", cardId: card.id, reason });
          }}
        />
      )}
    </li>
  );
}
