"use client";

import { useTranslations } from "use-intl";
import { Button } from "../../button.tsx";
import { type Place, useDesk } from "./desk.tsx";

/** Lies over the heads: cards must not move under the pointer when the first one is picked. */
const hereSpots = {
  column: "sticky top-[30px] z-[4] flex h-0 justify-end [&>*]:h-[32px] [&>*]:-translate-y-[38px]",
  bundle: "absolute top-[3px] right-[4px]",
  inbox: "",
} as const;

/** The button that does the same as a drop: selected cards come here. */
export function Here({ place, at }: { place: Place; at: keyof typeof hereSpots }) {
  const t = useTranslations("lead.board");
  const { selected, move } = useDesk();
  if (selected.size === 0) return null;
  return (
    <div className={hereSpots[at]}>
      <Button small className="!min-h-[32px] bg-white !px-2" onClick={() => move([...selected], place)}>
        {t("here")}
      </Button>
    </div>
  );
}
