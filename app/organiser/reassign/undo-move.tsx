"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import type { Reassigning } from "./use-reassign.ts";

/** Takes the last move back, and says what was done last. The server remembers it across a reload. */
export function UndoMove({ reassign }: { reassign: Reassigning }) {
  const t = useTranslations("organiser.reassign");
  return (
    <>
      <Button onClick={() => void reassign.undo()} aria-disabled={reassign.busy || undefined}>
        {t("undo")}
      </Button>
      {reassign.said !== "" && <span className="org-move-said">{reassign.said}</span>}
    </>
  );
}
