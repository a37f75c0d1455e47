"use client";

import { Suspense, useState } from "react";
import { lazyPart } from "#components/lazy-part.tsx";
import { useSeat } from "#components/live/use-seat.ts";

const PlaceDialog = lazyPart(() => import("#components/phone/place-dialog.tsx"));

/** Somebody who is in has scanned another table's code: asks whether to move there. */
export function WishedTable({ tableId }: { tableId: string }) {
  const { me } = useSeat();
  const [open, setOpen] = useState(true);
  const close = () => {
    setOpen(false);
    // A reload must not ask again.
    history.replaceState(history.state, "", location.pathname);
  };
  if (!open || me?.tableId === tableId) return null;
  return (
    <Suspense fallback={null}>
      <PlaceDialog onClose={close} wished={tableId} />
    </Suspense>
  );
}
