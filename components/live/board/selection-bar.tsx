"use client";

import { useTranslations } from "use-intl";
import { Button } from "../../button.tsx";
import { useActing } from "../staff/acting.tsx";
import { useKeyHint } from "../staff/shortcuts.tsx";
import { useRecord } from "../use-workshop.tsx";
import { useDesk } from "./desk.tsx";

/** What can be done with the cards that are picked: each key also as a button. */
export function SelectionBar({ onSpotlight }: { onSpotlight: (id: string) => void }) {
  const t = useTranslations("lead.board");
  const hint = useKeyHint();
  const { selected, select, ask, can } = useDesk();
  const ids = [...selected];
  const [only] = ids;
  const card = useRecord("card", ids.length === 1 ? only : null);
  const { act } = useActing();
  const hidden = card?.hiddenReason !== undefined;
  if (ids.length === 0 || only === undefined) return null;
  return (
    <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-[6px] gap-y-2 border-t-[6px] border-ink bg-white px-[18px] py-2">
      <p className="mr-1 font-extrabold">{t("picked", { count: ids.length })}</p>
      <Button small kbd={hint("M")} onClick={() => ask({ kind: "move", ids })}>
        {t("moveTo")}
      </Button>
      {ids.length > 1 && (
        <Button small kbd={hint("G")} onClick={() => ask({ kind: "merge", ids })}>
          {t("mergeDots")}
        </Button>
      )}
      <Button small kbd={hint("C")} onClick={() => ask({ kind: "cluster", ids })}>
        {t("clusterDots")}
      </Button>
      {can.hide && hidden && (
        <Button small onClick={() => void act({ type: "card.show", cardId: only })}>
          {t("show")}
        </Button>
      )}
      {can.hide && !hidden && (
        <Button small kbd={hint("H")} onClick={() => ask({ kind: "hide", ids })}>
          {t("hideDots")}
        </Button>
      )}
      {ids.length === 1 && can.spotlight && !hidden && (
        <Button small kbd={hint("S")} onClick={() => onSpotlight(only)}>
          {t("spotlightShort")}
        </Button>
      )}
      {ids.length === 1 && (
        <Button small onClick={() => ask({ kind: "card", id: only })}>
          {t("open")}
        </Button>
      )}
      <Button small variant="quiet" onClick={() => select([])}>
        {t("unpick")}
      </Button>
    </div>
  );
}
