"use client";

import { WallScreen } from "#app/wall/[workshopId]/wall-screen.tsx";

/** The wall; under a name of its own, so that a lead in the same browser does not take it for the projector. */
export default function WallPreview({ origin }: { origin: string | null }) {
  return <WallScreen key={origin} workshopId="preview" hint={origin} framed />;
}
