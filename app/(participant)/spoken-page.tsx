import type { ReactNode } from "react";
import { SpokenScreen } from "#app/spoken-screen.tsx";
import { EarlyLooks } from "./early-looks.tsx";
import { OwnLooks } from "./own-looks.tsx";
import "./participant.css";

/** A participant's page in the participant's language. */
export function SpokenPage({ writes = false, children }: { writes?: boolean; children: ReactNode }) {
  return (
    <SpokenScreen screen="phone" writes={writes}>
      <EarlyLooks />
      <OwnLooks />
      {children}
    </SpokenScreen>
  );
}
