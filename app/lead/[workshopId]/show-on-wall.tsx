"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { useActing } from "#components/live/staff/acting.tsx";
import { useRecord } from "#components/live/use-workshop.tsx";

/** Shows a list on wall and phones, and takes it away again. */
export function ShowOnWall({ kind }: { kind: "parked" | "next-step" | "results" }) {
  const t = useTranslations("lead.notes");
  const { act } = useActing();
  const stage = useRecord("stage", "stage");
  const shown = stage?.spotlight?.kind === kind;
  return (
    <Button
      aria-pressed={shown}
      disabled={!stage?.activityId}
      onClick={() => void act({ type: "stage.spotlight", on: shown ? null : { kind, id: "list" } })}
    >
      {kind === "results" ? t(shown ? "takeResults" : "showResults") : t(shown ? "takeAway" : "show")}
    </Button>
  );
}
