"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { useActing } from "#components/live/staff/acting.tsx";

interface NoteButtonsProps {
  /** What the note says, for those who hear one button after the other. */
  words: string;
  remove: { readonly type: "parked.remove" | "next-step.remove"; readonly id: string };
  /** Left out while it is being edited, and for a card, whose words stay its own. */
  onEdit?: (() => void) | undefined;
}

/** What can be done with a note: change its words, take it away. */
export function NoteButtons({ words, remove, onEdit }: NoteButtonsProps) {
  const t = useTranslations("lead.notes");
  const { act } = useActing();
  return (
    <div className="flex gap-2">
      {onEdit && (
        <Button small onClick={onEdit}>
          {t("edit")}
          <span className="vh">: {words}</span>
        </Button>
      )}
      <Button small onClick={() => void act(remove, t("removed"))}>
        {t("remove")}
        <span className="vh">: {words}</span>
      </Button>
    </div>
  );
}
