import type { ReactNode } from "react";
import { SpokenScreen } from "#app/spoken-screen.tsx";
import { EarlyLooks } from "./early-looks.tsx";
import { OwnLooks } from "./own-looks.tsx";
import "./participant.css";

/** A participant's page in the participant's language. */
export function SpokenPage({ children }: { children: ReactNode }) {
  return (
    <SpokenScreen screen="phone">
      <EarlyLooks />
      <OwnLooks />
      {children}
    </SpokenScreen>
  );
}
