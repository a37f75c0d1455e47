"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";

interface RowButtonsProps {
  /** The row's id; the buttons are found again by it after the row has moved. */
  id: string;
  /** What the row is about, for the buttons' names. */
  name: string;
  onUp?: (() => void) | undefined;
  onDown?: (() => void) | undefined;
  onDuplicate?: (() => void) | undefined;
  onRemove: () => void;
  /** Why removing does not do anything now. */
  removeNote?: string | undefined;
  /** Keeps the arrows where neither of them leads anywhere. */
  movable?: boolean;
}

/** Up, down, twice, away: every row of a plan can be moved by keyboard. At an end the button stays, so that focus stays. */
export function RowButtons(props: RowButtonsProps) {
  const { id, name, onUp, onDown, onDuplicate, onRemove, removeNote, movable } = props;
  const t = useTranslations("organiser.row");
  const moves = movable || onUp !== undefined || onDown !== undefined;
  return (
    <span className="org-buttons">
      {moves && (
        <>
          <Button
            small
            id={`${id}-up`}
            className="org-icon"
            aria-label={t("up", { name })}
            aria-disabled={!onUp || undefined}
            onClick={onUp}
          >
            ↑
          </Button>
          <Button
            small
            id={`${id}-down`}
            className="org-icon"
            aria-label={t("down", { name })}
            aria-disabled={!onDown || undefined}
            onClick={onDown}
          >
            ↓
          </Button>
        </>
      )}
      {onDuplicate && (
        <Button small id={`${id}-twice`} aria-label={t("duplicateName", { name })} onClick={onDuplicate}>
          {t("duplicate")}
        </Button>
      )}
      <Button
        small
        id={`${id}-remove`}
        aria-label={t("removeName", { name })}
        aria-disabled={removeNote !== undefined || undefined}
        title={removeNote}
        onClick={onRemove}
      >
        {t("remove")}
      </Button>
    </span>
  );
}
