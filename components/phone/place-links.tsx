"use client";

import { Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { lazyPart } from "../lazy-part.tsx";
import { useSeat } from "../live/use-seat.ts";
import { useRecord } from "../live/use-workshop.tsx";

const PlaceDialog = lazyPart(() => import("./place-dialog.tsx"));
const MyCards = lazyPart(() => import("./my-cards.tsx"));
const linkClass = "min-h-11 underline underline-offset-4";

/** At the foot of every step: where I sit, and how this phone shows things. */
export function PhonePlace() {
  const t = useTranslations("phone.place");
  const { me, table } = useSeat();
  const sector = useRecord("sector", me?.sectorId);
  const [open, setOpen] = useState<"place" | "cards" | null>(null);
  const close = () => setOpen(null);
  const seat = table ? t("table", { number: table.number }) : t("noTable");
  return (
    <div className="mt-auto flex flex-wrap items-center justify-between gap-x-4 pt-6">
      <p className="phone-hint">{sector ? `${seat}, ${sector.title}` : seat}</p>
      <button type="button" className={linkClass} onClick={() => setOpen("cards")}>
        {t("myCards")}
      </button>
      <button type="button" className={linkClass} onClick={() => setOpen("place")}>
        {t("open")}
      </button>
      <Suspense fallback={null}>
        {open === "place" && <PlaceDialog onClose={close} />}
        {open === "cards" && <MyCards onClose={close} />}
      </Suspense>
    </div>
  );
}
